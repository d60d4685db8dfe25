import type { Neighbour } from '../../../core/evaluation/nearest.ts';

/** Neighbours whose places make that of the live picture, on a map without a formula. */
export const placingNeighbours = 5;

/**
 * Where something new lies on a map without a formula: between its nearest neighbours, the more alike
 * weighing more. It is where UMAP itself begins before it moves a new point.
 *
 * @param near one more than are used, the most alike first: the last one has no weight.
 * @param places `[n, 2]`.
 */
export function betweenNeighbours(
  near: readonly Neighbour[],
  places: Float32Array,
): [number, number] {
  const used = near.slice(0, placingNeighbours);
  const floor = near[placingNeighbours]?.cosine ?? -1;
  let [x, y, total] = [0, 0, 0];
  for (const { example, cosine } of used) {
    const weight = cosine - floor + 1e-6;
    x += weight * places[2 * example]!;
    y += weight * places[2 * example + 1]!;
    total += weight;
  }
  return [x / total, y / total];
}
