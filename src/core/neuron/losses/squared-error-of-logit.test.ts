import { expect, it } from 'vitest';
import { finiteDifference } from '../chain-rule/finite-difference.ts';
import { squaredErrorOfLogit, squaredErrorOfLogitSlope } from './squared-error-of-logit.ts';

it('has the slope of finite differences', () => {
  for (const truth of [0, 0.3, 1]) {
    for (let z = -6; z <= 6; z += 0.7) {
      const nudged = finiteDifference(([at]) => squaredErrorOfLogit(at!, truth), [z], 0);
      expect(squaredErrorOfLogitSlope(z, truth)).toBeCloseTo(nudged, 7);
    }
  }
});

it('hardly pulls where the answer is sure and wrong', () => {
  // 2 (σ(−6) − 1) σ(−6) σ(6)
  expect(squaredErrorOfLogitSlope(-6, 1)).toBeCloseTo(-0.00492, 5);
});
