/**
 * Quantile of a sample: the value that a share `q` of all further values will lie below, as far as
 * the sample can tell. Of n values in order, the k-th has on average k / (n + 1) of the population
 * below it; between neighbours it is linear (Weibull's definition, type 6 of Hyndman and Fan, 1996).
 * The commoner type 7 says too much with few values: its 8 % of 20 values are 12 % of what follows.
 *
 * @param values not changed.
 * @param q 0 … 1.
 * @throws RangeError if there is no value.
 */
export function quantile(values: Float32Array | Float64Array, q: number): number {
  const n = values.length;
  if (n === 0) throw new RangeError('There is no quantile of nothing.');
  const sorted = values.slice().sort();
  const position = Math.min(n - 1, Math.max(0, q * (n + 1) - 1));
  const below = Math.floor(position);
  const above = Math.min(n - 1, below + 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
