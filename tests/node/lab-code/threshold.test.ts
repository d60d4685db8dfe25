import { describe, expect, it } from 'vitest';
import { thresholdPython } from '../../../src/core/neuron/python/threshold.ts';
import { taskRows } from '../../../src/core/neuron/threshold-unit/tasks.ts';
import { fires, weightedSum } from '../../../src/core/neuron/threshold-unit/threshold-unit.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';

const trials = [
  { task: 'and', weights: [1, 1], inputs: [1, 0.25], threshold: 1.5 },
  { task: 'not', weights: [-1], inputs: [1], threshold: -0.5 },
  { task: 'majority', weights: [0.75, 1, 1.25], inputs: [1, 0.5, 1], threshold: 1.75 },
] as const;

describe.skipIf(!hasPythonLibrary('numpy'))('the threshold unit in NumPy', () => {
  it('says what the lab says', () => {
    const printed = runPrograms(
      trials.map(({ weights, inputs, threshold }) => thresholdPython(weights, inputs, threshold)),
    );
    trials.forEach(({ task, weights, inputs, threshold }, i) => {
      const unit = { weights, bias: -threshold };
      const sum = weightedSum(weights, inputs);
      const answer = fires(unit, inputs);
      const rows = taskRows(task, unit).map(({ output }) => output);
      expect(printedNumbers(printed[i]!)).toEqual([sum, answer, sum - threshold, answer, ...rows]);
    });
  });
});
