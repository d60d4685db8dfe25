import type { ConfusionMatrix } from './confusion-matrix.ts';

/** A class that was taken for another. */
export interface ConfusedPair {
  /** What it really was. */
  readonly label: number;
  /** What it was taken for: another class, never "none of these". */
  readonly said: number;
  /** How often. */
  readonly count: number;
  /** Of how many that were asked of that class. */
  readonly asked: number;
  /** How often the two were confused the other way round. */
  readonly reverseCount: number;
}

/**
 * The largest cell beside the diagonal. Among equal counts, the one that is the larger share of its
 * class; then the one that also happens more often the other way round; then the first.
 *
 * @returns undefined if no class was taken for another.
 */
export function mostConfusedPair(matrix: ConfusionMatrix): ConfusedPair | undefined {
  const { classCount, columnCount, counts } = matrix;
  let worst: ConfusedPair | undefined;
  for (let label = 0; label < classCount; label++) {
    const ofClass = counts.subarray(label * columnCount, (label + 1) * columnCount);
    const asked = ofClass.reduce((sum, count) => sum + count, 0);
    for (let said = 0; said < classCount; said++) {
      const count = ofClass[said]!;
      if (said === label || count === 0) continue;
      const pair = { label, said, count, asked, reverseCount: counts[said * columnCount + label]! };
      if (!worst || isWorse(pair, worst)) worst = pair;
    }
  }
  return worst;
}

function isWorse(a: ConfusedPair, b: ConfusedPair): boolean {
  if (a.count !== b.count) return a.count > b.count;
  if (a.asked !== b.asked) return a.asked < b.asked;
  return a.reverseCount > b.reverseCount;
}
