/**
 * Quantile of a sample: the value below which a share `q` of it lies, linear between neighbours
 * (type 7 of Hyndman and Fan, 1996; the default of numpy and R).
 *
 * @param values not empty; not changed.
 * @param q 0 … 1.
 */
export function quantile(values: Float32Array | Float64Array, q: number): number {
  if (values.length === 0) throw new RangeError('A quantile of nothing.');
  const sorted = values.slice().sort();
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
