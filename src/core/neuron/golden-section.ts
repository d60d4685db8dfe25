/** The golden ratio's inverse, 0.618…: the only cut whose parts can be reused in the next round. */
const ratio = (Math.sqrt(5) - 1) / 2;

/**
 * Minimum of a function of one number that first falls and then rises between `low` and `high`, by
 * golden-section search (Kiefer, 1953): each round asks once and leaves 0.618 of the interval.
 *
 * @returns where the minimum is, within `tolerance`.
 */
export function goldenSection(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
): number {
  let left = high - ratio * (high - low);
  let right = low + ratio * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > tolerance) {
    if (atLeft < atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - ratio * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + ratio * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}
