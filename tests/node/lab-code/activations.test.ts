import { describe, expect, it } from 'vitest';
import {
  courseActivations,
  unitFunction,
} from '../../../src/core/neuron/activations/unit-function.ts';
import { activationPython, deepChainPython } from '../../../src/core/neuron/python/activations.ts';
import { runDeepChain } from '../../../src/core/neuron/signal/deep-chain.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { runPrograms } from '../run-programs.ts';

const settings = {
  alpha: 1.25,
  lines: [
    { weight: 1, bias: 0 },
    { weight: -0.5, bias: 0.5 },
  ],
} as const;
const chain = { layers: 10, width: 32, examples: 32, sigma: 0.178, seed: 3 };

it('is no longer than twenty lines', () => {
  for (const id of courseActivations) {
    expect(deepChainPython(id, settings, chain).trim().split('\n').length).toBeLessThanOrEqual(20);
  }
});

describe.skipIf(!hasPythonLibrary('numpy'))('the code of the lab Activations', () => {
  it('prints the value and the slope', () => {
    const trials = courseActivations.flatMap((id) => [-2.5, 0, 2].map((x) => ({ id, x })));
    const printed = runPrograms(trials.map(({ id, x }) => activationPython(id, settings, x)));
    trials.forEach(({ id, x }, i) => {
      const [y, slope] = printed[i]!.trim().split(' ').map(Number);
      const { value, slope: slopeOf } = unitFunction(id, settings);
      expect(y, id).toBeCloseTo(value(x), 6);
      expect(slope, id).toBeCloseTo(slopeOf(x), 6);
    });
  });

  it('draws the very layers of the lab', () => {
    const printed = runPrograms(
      courseActivations.map((id) => deepChainPython(id, settings, chain)),
    );
    courseActivations.forEach((id, i) => {
      const activation = id === 'maxout' ? id : unitFunction(id, settings);
      const run = runDeepChain({ ...chain, activation });
      const lines = printed[i]!.trim()
        .split('\n')
        .map((line) => line.split(' ').map(Number));
      expect(lines).toHaveLength(20);
      lines.forEach(([layer, size], at) => {
        const { values, gradients } = run[layer! - 1]!;
        const expected = at < 10 ? values : gradients;
        expect(Math.abs(size! / expected - 1), `${id} ${layer}`).toBeLessThan(1e-4);
      });
    });
  });
});
