import type { Head } from './types.ts';

/**
 * Where a picture is like a class, for a head with a single class, whose softmax says nothing: each
 * cell's share of the cosine to the class mean, less the threshold. The mean over the map is exactly
 * likeness − threshold, so its sign is the decision.
 *
 * @param map output of the last block, `[side, side, dimension]` row-major.
 * @param embedding mean over the map, `[dimension]`.
 * @returns `[side · side]`, signed.
 */
export function likenessMap(
  head: Head,
  map: Float32Array,
  embedding: Float32Array,
  classIndex: number,
  threshold: number,
): Float32Array {
  const { dimension } = head;
  const mean = head.classMeans.subarray(classIndex * dimension, (classIndex + 1) * dimension);
  const length = Math.hypot(...embedding);
  const cells = new Float32Array(map.length / dimension);
  for (let cell = 0; cell < cells.length; cell++) {
    let dot = 0;
    for (let k = 0; k < dimension; k++) dot += map[cell * dimension + k]! * mean[k]!;
    cells[cell] = dot / length - threshold;
  }
  return cells;
}
