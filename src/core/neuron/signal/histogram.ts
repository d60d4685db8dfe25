/**
 * How many of the numbers fall into each of `bins` equal parts from −reach to reach; what is beyond counts
 * to the outermost.
 */
export function countIn(numbers: Iterable<number>, reach: number, bins: number): readonly number[] {
  const counts = Array<number>(bins).fill(0);
  for (const x of numbers) {
    const bin = Math.floor(((x + reach) / (2 * reach)) * bins);
    counts[Math.min(bins - 1, Math.max(0, bin || 0))]! += 1;
  }
  return counts;
}
