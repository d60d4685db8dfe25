import type { Examples } from './examples.ts';
import type { Forward } from './forward.ts';
import { summedLoss } from './loss.ts';

/**
 * Mean loss of a network over examples, all neurons there and without penalty; NaN for no examples.
 *
 * @param pass of the network's architecture; of any capacity.
 */
export function meanLossOf(pass: Forward, parameters: Float64Array, examples: Examples): number {
  let sum = 0;
  forEachBatch(pass, examples.count, (from, count) => {
    pass.run(parameters, examples.inputs, from, count);
    sum += summedLoss(pass, examples.truths, from, count);
  });
  return sum / examples.count;
}

/**
 * What a network answers, `[count, outputCount]`: probabilities, or real numbers.
 *
 * @param inputs row-major `[count, inputCount]`.
 */
export function answersOf(
  pass: Forward,
  parameters: Float64Array,
  inputs: Float64Array,
  count: number,
): Float64Array {
  const width = pass.architecture.outputCount;
  const answers = new Float64Array(count * width);
  forEachBatch(pass, count, (from, batch) => {
    pass.run(parameters, inputs, from, batch);
    answers.set(pass.answers.subarray(0, batch * width), from * width);
  });
  return answers;
}

/** Cuts `count` examples into batches that the pass can take. */
export function forEachBatch(
  pass: Forward,
  count: number,
  take: (from: number, count: number) => void,
): void {
  for (let from = 0; from < count; from += pass.capacity) {
    take(from, Math.min(pass.capacity, count - from));
  }
}

/** Class that an answer is for: 1 where a single probability is 0.5 or more, else the most probable. */
export function classOfAnswer(answers: Float64Array, example: number, outputCount: number): number {
  if (outputCount === 1) return answers[example]! >= 0.5 ? 1 : 0;
  const at = example * outputCount;
  let best = 0;
  for (let k = 1; k < outputCount; k++) if (answers[at + k]! > answers[at + best]!) best = k;
  return best;
}
