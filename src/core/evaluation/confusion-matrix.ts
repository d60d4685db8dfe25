import type { Answers } from './answers.ts';

/** How often each class was taken for what. Rows are the truth, columns what was said. */
export interface ConfusionMatrix {
  /** Number of rows. */
  readonly classCount: number;
  /** Number of columns: one more than the classes where "none of these" has the last. */
  readonly columnCount: number;
  /** Row-major `[classCount, columnCount]`. */
  readonly counts: Int32Array;
}

/**
 * Counts the answers, `[true, said]`; the diagonal is what was right. Examples that were not asked
 * count nowhere.
 *
 * @param hasNone whether "none of these" has a column, the last. Without it, such answers are not counted.
 */
export function confusionMatrix(answers: Answers, hasNone: boolean): ConfusionMatrix {
  const { classCount, labels, said } = answers;
  const columnCount = classCount + (hasNone ? 1 : 0);
  const counts = new Int32Array(classCount * columnCount);
  said.forEach((column, i) => {
    if (column >= 0 && column < columnCount) counts[labels[i]! * columnCount + column]!++;
  });
  return { classCount, columnCount, counts };
}

/**
 * Each cell as a share of its row: of all that is this, how much was said to be that. The diagonal is
 * the recall. NaN in a row without answers.
 *
 * @returns `[classCount, columnCount]`, 0 … 1.
 */
export function rowShares({ classCount, columnCount, counts }: ConfusionMatrix): Float64Array {
  const sums = new Float64Array(classCount);
  counts.forEach((count, cell) => (sums[Math.floor(cell / columnCount)]! += count));
  return Float64Array.from(counts, (count, cell) => count / sums[Math.floor(cell / columnCount)]!);
}

/**
 * Each cell as a share of its column: of all that was said to be that, how much is this. The diagonal
 * is the precision. NaN in a column that was never said.
 *
 * @returns `[classCount, columnCount]`, 0 … 1.
 */
export function columnShares({ columnCount, counts }: ConfusionMatrix): Float64Array {
  const sums = new Float64Array(columnCount);
  counts.forEach((count, cell) => (sums[cell % columnCount]! += count));
  return Float64Array.from(counts, (count, cell) => count / sums[cell % columnCount]!);
}

/** The examples in a cell, the surest first; of equals, the earlier. */
export function membersOfCell(answers: Answers, label: number, said: number): number[] {
  const { labels, confidences } = answers;
  return [...labels.keys()]
    .filter((i) => labels[i] === label && answers.said[i] === said)
    .sort((a, b) => confidences[b]! - confidences[a]!);
}
