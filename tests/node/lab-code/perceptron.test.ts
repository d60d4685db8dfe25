import { describe, expect, it } from 'vitest';
import { fruits, mixedFruits } from '../../../src/app/neuron/perceptron.ts';
import { runPerceptron, type Example } from '../../../src/core/neuron/perceptron/perceptron.ts';
import { perceptronPython } from '../../../src/core/neuron/python/perceptron.ts';
import { Random } from '../../../src/core/random.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';

const examplesOf = (points: typeof fruits): Example[] =>
  points.map(({ x, y, label }) => ({ inputs: [x, y], target: label === 1 ? 1 : 0 }));

const random = new Random(11);
const trials = [
  { points: fruits, rate: 0.5, steps: 37 },
  { points: fruits, rate: 0.5, steps: 1000 },
  { points: mixedFruits, rate: 0.1, steps: 333 },
  { points: [], rate: 0.5, steps: 9 },
  ...Array.from({ length: 12 }, () => ({
    points: Array.from({ length: 1 + random.integer(64) }, () => ({
      x: random.integer(101) / 100,
      y: random.integer(101) / 100,
      label: random.integer(2),
    })),
    rate: random.integer(11) / 10,
    steps: random.integer(2000),
  })),
].map(({ points, rate, steps }) => ({
  start: { weights: [-1, 1.25], bias: random.integer(9) / 4 - 1 },
  examples: examplesOf(points),
  rate,
  steps,
}));

it('has at most 20 lines', () => {
  const { start, examples, rate, steps } = trials[0]!;
  expect(perceptronPython(start, examples, rate, steps).trim().split('\n').length).toBeLessThan(21);
});

describe.skipIf(!hasPythonLibrary('numpy'))('the perceptron in NumPy', () => {
  it('ends with the weights and the errors on the screen', () => {
    const printed = runPrograms(
      trials.map(({ start, examples, rate, steps }) =>
        perceptronPython(start, examples, rate, steps),
      ),
    );
    trials.forEach(({ start, examples, rate, steps }, i) => {
      const { unit, errorsByEpoch } = runPerceptron(start, examples, rate, steps);
      const expected = [...unit.weights, unit.bias, ...errorsByEpoch];
      const numbers = printedNumbers(printed[i]!);
      expect(numbers).toHaveLength(expected.length);
      numbers.forEach((number, at) => expect(number).toBeCloseTo(expected[at]!, 5));
    });
  });
});
