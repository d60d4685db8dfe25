import { fires, weightedSum, type ThresholdUnit } from '../threshold-unit/threshold-unit.ts';

/** Something to learn from: inputs, and what the unit ought to say of them. */
export interface Example {
  readonly inputs: readonly number[];
  readonly target: 0 | 1;
}

/** What happened as one example was looked at. */
export interface PerceptronStep {
  readonly example: Example;
  readonly before: ThresholdUnit;
  /** Σ wᵢ xᵢ + b of the unit before. */
  readonly sum: number;
  readonly prediction: 0 | 1;
  /** target − prediction: 0 changes nothing, 1 makes the unit readier to fire, −1 less ready. */
  readonly error: -1 | 0 | 1;
  readonly after: ThresholdUnit;
}

/**
 * One step of the perceptron's rule (Rosenblatt, "The perceptron: a probabilistic model for information
 * storage and organization in the brain", 1958; course topic 3). Predict, compare, correct:
 *
 *   ŷ = f(w·x + b)      w ← w + η (y − ŷ) x      b ← b + η (y − ŷ)
 *
 * It is not gradient descent: f is flat wherever it has a derivative.
 *
 * @param rate η ≥ 0.
 */
export function perceptronStep(
  before: ThresholdUnit,
  example: Example,
  rate: number,
): PerceptronStep {
  const { inputs, target } = example;
  const prediction = fires(before, inputs);
  const error = (target - prediction) as PerceptronStep['error'];
  const after = {
    weights: before.weights.map((weight, i) => weight + rate * error * inputs[i]!),
    bias: before.bias + rate * error,
  };
  const sum = weightedSum(before.weights, inputs) + before.bias;
  return { example, before, sum, prediction, error, after };
}

/** What came of many steps. */
export interface PerceptronRun {
  readonly unit: ThresholdUnit;
  /** The last step; undefined before the first. */
  readonly last: PerceptronStep | undefined;
  /** Wrong predictions in each epoch; that of an unfinished epoch is the last. */
  readonly errorsByEpoch: readonly number[];
  /** Examples of the last epoch that are still to come: 0 where it is whole. */
  readonly leftOfEpoch: number;
  /** Steps that changed something, with η > 0. */
  readonly corrections: number;
  /** Whether a whole epoch went by without an error: nothing will ever change again. */
  readonly converged: boolean;
}

/**
 * Looks at the examples one after another, over and over; a round through all of them is an epoch.
 * Ends early if one had no error.
 *
 * If some line separates the classes, the corrections come to an end: there are at most (R/γ)² of them,
 * with R the length of the longest example and γ the margin that some unit of length 1 leaves (Novikoff,
 * "On convergence proofs for perceptrons", 1962).
 *
 * @param stepCount at most this many steps.
 */
export function runPerceptron(
  start: ThresholdUnit,
  examples: readonly Example[],
  rate: number,
  stepCount: number,
): PerceptronRun {
  let unit = start;
  let last: PerceptronStep | undefined;
  let corrections = 0;
  const errorsByEpoch: number[] = [];
  for (let step = 0; step < stepCount && examples.length > 0; step++) {
    const at = step % examples.length;
    if (at === 0) {
      if (errorsByEpoch.at(-1) === 0) break;
      errorsByEpoch.push(0);
    }
    last = perceptronStep(unit, examples[at]!, rate);
    unit = last.after;
    if (last.error !== 0) {
      corrections++;
      errorsByEpoch[errorsByEpoch.length - 1]!++;
    }
  }
  const leftOfEpoch = Math.max(0, errorsByEpoch.length * examples.length - stepCount);
  const converged = leftOfEpoch === 0 && errorsByEpoch.at(-1) === 0;
  return { unit, last, errorsByEpoch, leftOfEpoch, corrections, converged };
}

/** Examples that a unit gets wrong. */
export function mistakes(unit: ThresholdUnit, examples: readonly Example[]): readonly Example[] {
  return examples.filter(({ inputs, target }) => fires(unit, inputs) !== target);
}
