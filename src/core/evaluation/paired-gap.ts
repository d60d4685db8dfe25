/** How far one of two ways is above the other, over several drawings that both took part in. */
export interface PairedGap {
  /** Mean difference, first minus second. */
  readonly mean: number;
  /** Smallest and largest difference of a drawing. */
  readonly low: number;
  readonly high: number;
}

/**
 * Differences drawing by drawing, so that what makes a drawing easy for both cancels out.
 *
 * @param first of as many drawings as `second`, at least one.
 */
export function pairedGap(first: readonly number[], second: readonly number[]): PairedGap {
  const gaps = first.map((value, at) => value - second[at]!);
  return {
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    low: Math.min(...gaps),
    high: Math.max(...gaps),
  };
}
