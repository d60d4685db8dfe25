import { probability, truths, type lossesLab } from '../../../app/neuron/losses.ts';
import type { StateOf } from '../../../core/lab-state/fields.ts';
import { logistic } from '../../../core/kernels/activations/sigmoid.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropyOfLogit,
  binaryCrossEntropyOfLogitSlope,
  binaryCrossEntropySlope,
} from '../../../core/neuron/losses/binary-cross-entropy.ts';
import { crossEntropy, crossEntropyGradient } from '../../../core/neuron/losses/cross-entropy.ts';
import { meanLoss } from '../../../core/neuron/losses/mean-loss.ts';
import {
  squaredErrorOfLogit,
  squaredErrorOfLogitSlope,
} from '../../../core/neuron/losses/squared-error-of-logit.ts';
import { squaredError, squaredErrorSlope } from '../../../core/neuron/losses/squared-error.ts';
import { softmax } from '../../../core/neuron/softmax.ts';

export type LossesValues = StateOf<(typeof lossesLab)['fields']>;

/** One answer: its loss as a function, and what it is there. */
export function oneView(values: LossesValues) {
  const isSquared = values.loss === 'squared-error';
  const isNegated = !isSquared && values.isNegated;
  const sign = isNegated ? -1 : 1;
  const [answer, truth] = isSquared
    ? [values.realAnswer, values.realTruth]
    : [values.answer, values.truth];
  const value = isSquared ? squaredError : binaryCrossEntropy;
  const slopeOf = isSquared ? squaredErrorSlope : binaryCrossEntropySlope;
  return {
    isSquared,
    isNegated,
    answer,
    truth,
    lossAt: (at: number) => sign * value(at, truth),
    loss: sign * value(answer, truth),
    slope: sign * slopeOf(answer, truth),
    /** What MSE says to the same answer, beside cross-entropy. */
    squared:
      isSquared || isNegated
        ? undefined
        : { lossAt: (at: number) => squaredError(at, truth), loss: squaredError(answer, truth) },
    /** Where the mark of what is right stands: clear of the curve. */
    truthHeight: isSquared ? -0.75 : isNegated ? -4.7 : -0.3,
    /** Ends of the answer, which a drawing may show more than. */
    range: isSquared ? undefined : { xMin: probability.min, xMax: probability.max },
    domain: isSquared
      ? { xMin: -4, xMax: 4, yMin: -1.5, yMax: 16 }
      : { xMin: 0, xMax: 1, yMin: isNegated ? -5 : -0.6, yMax: isNegated ? 0.6 : 5 },
  };
}

/** A small set: the loss of each, and their mean. */
export function setView(values: LossesValues) {
  const isSquared = values.loss === 'squared-error';
  const right = truths[values.loss];
  const typed = isSquared ? values.realSet : values.set;
  // A link may hold fewer numbers than there are examples.
  const possible = (truth: number) =>
    isSquared ? truth : Math.min(Math.max(truth, probability.min), probability.max);
  const answers = right.map((truth, i) => typed[i] ?? possible(truth));
  const loss = isSquared ? squaredError : binaryCrossEntropy;
  const losses = answers.map((answer, i) => loss(answer, right[i]!));
  return {
    isSquared,
    answers,
    truths: right,
    losses,
    mean: meanLoss(loss, answers, right),
    worst: losses.indexOf(Math.max(...losses)),
    /** Ends of an answer, which the drawing may show more than. */
    range: isSquared ? undefined : { yMin: probability.min, yMax: probability.max },
    domain: isSquared
      ? { xMin: 0.5, xMax: 5.5, yMin: 0, yMax: 8 }
      : { xMin: 0.5, xMax: 5.5, yMin: -0.05, yMax: 1.05 },
  };
}

/** Both losses after a sigmoid: how large each is, and how hard it pulls on z. */
export function sigmoidView({ logit, logitTruth }: LossesValues) {
  const truth = Number(logitTruth);
  const rows = [
    { id: 'squared-error', value: squaredErrorOfLogit, slope: squaredErrorOfLogitSlope },
    {
      id: 'binary-cross-entropy',
      value: binaryCrossEntropyOfLogit,
      slope: binaryCrossEntropyOfLogitSlope,
    },
  ] as const;
  return {
    logit,
    truth,
    answer: logistic(logit),
    rows: rows.map(({ id, value, slope }) => ({
      id,
      loss: value(logit, truth),
      slope: slope(logit, truth),
      pullAt: (z: number) => Math.abs(slope(z, truth)),
    })),
  };
}

/** Three classes: softmax of the logits, cross-entropy and its gradient. */
export function classesView({ logits: typed, right: rightText }: LossesValues) {
  const right = Number(rightText);
  const logits = [0, 1, 2].map((k) => typed[k] ?? 0);
  const gradient = new Float64Array(logits.length);
  crossEntropyGradient(Float64Array.from(logits), right, gradient);
  return {
    logits,
    right,
    shares: [...softmax(Float64Array.from(logits))],
    loss: crossEntropy(Float64Array.from(logits), right),
    gradient: [...gradient],
  };
}
