import { indexOfLargest } from '../../../../core/vector.ts';

/**
 * The class that is asked about: the one that was chosen, else the answer.
 *
 * @param asked index of what was chosen, perhaps of classes that are there no more.
 * @param probabilities `[classCount]`, of the present answer.
 */
export function askedClass(asked: number | undefined, probabilities: Float32Array): number {
  return asked !== undefined && asked < probabilities.length
    ? asked
    : indexOfLargest(probabilities);
}
