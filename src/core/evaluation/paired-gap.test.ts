import { expect, it } from 'vitest';
import { pairedGap } from './paired-gap.ts';

it('compares drawing by drawing', () => {
  const { mean, low, high } = pairedGap([0.9, 0.8, 1], [0.7, 0.8, 0.7]);
  expect(mean).toBeCloseTo(0.5 / 3, 12);
  expect(low).toBeCloseTo(0, 12);
  expect(high).toBeCloseTo(0.3, 12);
});
