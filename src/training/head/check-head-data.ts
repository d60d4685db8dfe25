import type { HeadData } from './types.ts';

/**
 * Throws a RangeError if the examples are not what `HeadData` promises: at least one class, at least
 * one example of each, arrays of fitting lengths, finite numbers only. Any of these is a bug of the
 * caller, and one NaN would quietly spoil every weight.
 */
export function checkHeadData({
  dimension,
  classCount,
  embeddings,
  labels,
  bursts,
}: HeadData): void {
  const n = labels.length;
  if (classCount < 1) throw new RangeError('There is no class to learn.');
  if (bursts.length !== n || embeddings.length !== n * dimension) {
    throw new RangeError(
      `${n} labels do not fit ${bursts.length} bursts, ${embeddings.length} numbers.`,
    );
  }
  const counts = new Int32Array(classCount);
  for (const label of labels) {
    if (!(label >= 0 && label < classCount)) throw new RangeError(`No class has number ${label}.`);
    counts[label]!++;
  }
  const empty = counts.indexOf(0);
  if (empty >= 0) throw new RangeError(`Class ${empty} has no example.`);
  for (let j = 0; j < embeddings.length; j++) {
    if (!Number.isFinite(embeddings[j])) {
      throw new RangeError(`Embedding ${Math.floor(j / dimension)} holds ${embeddings[j]}.`);
    }
  }
}
