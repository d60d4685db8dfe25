import type { Shape } from '../plan.ts';
import type { NumberArray } from '../reference/array.ts';
import { dense } from '../reference/dense.ts';
import { writtenSum, type WrittenSum } from './dense.ts';

/** The logit of one class, and softmax over all of them. Lists go by class. */
export type ExplainedOutput = WrittenSum & {
  readonly kind: 'output';
  readonly logits: readonly number[];
  /** The largest logit, which is taken off all of them first: it changes nothing and keeps eˣ small. */
  readonly largestLogit: number;
  /** e^(logit − largestLogit). */
  readonly exponentials: readonly number[];
  readonly exponentialSum: number;
  /** exponentials / exponentialSum. */
  readonly probabilities: readonly number[];
};

/** `value` is the logit, which is what the layer puts out; parameters as of `writtenSum`. */
export function explainOutput(
  input: NumberArray,
  outShape: Shape,
  weights: readonly Float32Array[],
  classIndex: number,
  largestCount: number,
): ExplainedOutput {
  const logits = [...dense(input, outShape, weights).data];
  const largestLogit = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largestLogit));
  const exponentialSum = exponentials.reduce((sum, value) => sum + value, 0);
  return {
    kind: 'output',
    ...writtenSum(input, weights, classIndex, largestCount),
    logits,
    largestLogit,
    exponentials,
    exponentialSum,
    probabilities: exponentials.map((value) => value / exponentialSum),
  };
}
