import { binaryCrossEntropyOfLogit } from '../losses/binary-cross-entropy.ts';
import { squaredError } from '../losses/squared-error.ts';
import type { Forward } from './forward.ts';

/**
 * Sum of the losses over the batch that `pass` last saw: binary cross-entropy, cross-entropy, or the mean
 * over the answer's numbers of the squared error, as the output is.
 *
 * @param truths of all examples: class indices, or row-major `[examples, outputCount]` real numbers.
 * @param from first example of the batch.
 */
export function summedLoss(
  pass: Forward,
  truths: Float64Array,
  from: number,
  count: number,
): number {
  const { output, outputCount } = pass.architecture;
  const logits = pass.values.at(-1)!;
  let sum = 0;
  switch (output) {
    case 'sigmoid':
      for (let i = 0; i < count; i++)
        sum += binaryCrossEntropyOfLogit(logits[i]!, truths[from + i]!);
      return sum;
    case 'softmax':
      for (let i = 0; i < count; i++) {
        sum += crossEntropyOfRow(logits, i * outputCount, outputCount, truths[from + i]!);
      }
      return sum;
    default:
      for (let i = 0; i < count * outputCount; i++) {
        sum += squaredError(pass.answers[i]!, truths[from * outputCount + i]!);
      }
      return sum / outputCount;
  }
}

/** `crossEntropy` of a row of logits; without a view for each. */
function crossEntropyOfRow(logits: Float64Array, at: number, width: number, right: number): number {
  let largest = -Infinity;
  for (let k = 0; k < width; k++) if (logits[at + k]! > largest) largest = logits[at + k]!;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += Math.exp(logits[at + k]! - largest);
  return Math.log(sum) + largest - logits[at + right]!;
}

/**
 * Gradient of the batch's mean loss with respect to the logits, `[count, outputCount]`: for both
 * cross-entropies (ŷ − y) / n, for the squared error 2 (ŷ − y) f′(z) / (n · outputs).
 *
 * @param errors filled.
 */
export function lossErrors(
  pass: Forward,
  truths: Float64Array,
  from: number,
  count: number,
  errors: Float64Array,
): void {
  const { output, outputCount } = pass.architecture;
  const { answers } = pass;
  const length = count * outputCount;
  if (output === 'sigmoid') {
    for (let i = 0; i < count; i++) errors[i] = (answers[i]! - truths[from + i]!) / count;
  } else if (output === 'softmax') {
    for (let i = 0; i < length; i++) errors[i] = answers[i]! / count;
    for (let i = 0; i < count; i++) errors[i * outputCount + truths[from + i]!]! -= 1 / count;
  } else {
    for (let i = 0; i < length; i++) {
      const slope = output === 'tanh' ? 1 - answers[i]! * answers[i]! : 1;
      errors[i] = (2 * (answers[i]! - truths[from * outputCount + i]!) * slope) / length;
    }
  }
}
