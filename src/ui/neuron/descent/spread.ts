/**
 * Moves labels apart that would be written over one another, in their order, each as little as that takes.
 *
 * @param places in pixels; @param gapPx from one to the next at least.
 * @param low and `high` what they stay within, while there is room for all.
 */
export function spread(
  places: readonly number[],
  gapPx: number,
  low: number,
  high: number,
): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
  const spreadOut = [...places];
  order.forEach((index, rank) => {
    const before = rank === 0 ? low : spreadOut[order[rank - 1]!]! + gapPx;
    spreadOut[index] = Math.max(places[index]!, before);
  });
  order.reverse().forEach((index, rank) => {
    const after = rank === 0 ? high : spreadOut[order[rank - 1]!]! - gapPx;
    spreadOut[index] = Math.min(spreadOut[index]!, after);
  });
  return spreadOut;
}
