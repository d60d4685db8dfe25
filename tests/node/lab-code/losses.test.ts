import { describe, expect, it } from 'vitest';
import { logistic } from '../../../src/core/kernels/activations/sigmoid.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropySlope,
} from '../../../src/core/neuron/losses/binary-cross-entropy.ts';
import {
  crossEntropy,
  crossEntropyGradient,
} from '../../../src/core/neuron/losses/cross-entropy.ts';
import { meanLoss } from '../../../src/core/neuron/losses/mean-loss.ts';
import { squaredErrorOfLogitSlope } from '../../../src/core/neuron/losses/squared-error-of-logit.ts';
import { squaredError, squaredErrorSlope } from '../../../src/core/neuron/losses/squared-error.ts';
import { softmax } from '../../../src/core/neuron/softmax.ts';
import {
  classLossCode,
  meanLossCode,
  oneLossCode,
  sigmoidLossCode,
} from '../../../src/core/neuron/python/losses.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';
import { hasPythonLibrary } from '../run-python.ts';

const [answers, truths] = [
  [0.9, 0.2, 0.6],
  [1, 0, 1],
];
const logits = [2, 1, -1];
const gradient = new Float64Array(3);
crossEntropyGradient(Float64Array.from(logits), 1, gradient);
const each = answers.map((answer, i) => binaryCrossEntropy(answer, truths[i]!));
const sure = logistic(-6);

const trials = [
  {
    code: oneLossCode('squared-error', 3, 1, false),
    expected: [squaredError(3, 1), squaredErrorSlope(3, 1)],
  },
  {
    code: oneLossCode('binary-cross-entropy', 0.2, 1, false),
    expected: [binaryCrossEntropy(0.2, 1), binaryCrossEntropySlope(0.2, 1)],
  },
  {
    code: oneLossCode('binary-cross-entropy', 0.2, 1, true),
    expected: [-binaryCrossEntropy(0.2, 1), -binaryCrossEntropySlope(0.2, 1)],
  },
  {
    code: meanLossCode('binary-cross-entropy', answers, truths),
    expected: [...each, meanLoss(binaryCrossEntropy, answers, truths)],
  },
  {
    code: sigmoidLossCode(-6, 1),
    expected: [
      sure,
      squaredError(sure, 1),
      squaredErrorOfLogitSlope(-6, 1),
      binaryCrossEntropy(sure, 1),
      sure - 1,
    ],
  },
  {
    code: classLossCode(logits, 1),
    expected: [
      ...softmax(Float64Array.from(logits)),
      crossEntropy(Float64Array.from(logits), 1),
      ...gradient,
    ],
  },
];

describe('the code of the lab Losses', () => {
  it('has at most 20 lines', () => {
    for (const { code } of trials) expect(code.trim().split('\n').length).toBeLessThanOrEqual(20);
  });

  it.skipIf(!hasPythonLibrary('numpy'))('prints the numbers of the lab', () => {
    const printed = runPrograms(trials.map(({ code }) => code));
    trials.forEach(({ code, expected }, index) => {
      const found = printedNumbers(printed[index]!);
      expect(found, code).toHaveLength(expected.length);
      found.forEach((value, i) => expect(value, code).toBeCloseTo(expected[i]!, 6));
    });
  });
});
