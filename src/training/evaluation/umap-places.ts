import { UMAP } from 'umap-js';
import { unitRows } from '../../core/evaluation/class-means.ts';
import { nearest } from '../../core/evaluation/nearest.ts';
import { Random } from '../../core/random.ts';
import { row } from '../../core/vector.ts';
import { Pauses } from '../head/pauses.ts';
import type { OnProgress } from '../head/train-head.ts';
import type { HeadData } from '../head/types.ts';

export interface UmapOptions {
  /** Photographs that count as the neighbourhood of one, itself included; 15 if not given. */
  readonly neighbours?: number;
  /** The same seed gives the same map. */
  readonly seed?: number;
}

/** From fewer there is no neighbourhood to keep. */
export const fewestForUmap = 6;

/** Of the whole, the part that finding the neighbours is counted as. */
const neighboursShare = 0.3;

/**
 * A map on which neighbours stay neighbours (McInnes, Healy and Melville, "UMAP", 2018; the arithmetic is
 * umap-js). Neighbours are found exactly, by cosine, with pauses: the library's own search is approximate
 * and could not be cancelled. Distances between groups mean little on such a map.
 *
 * @returns places, `[n, 2]`.
 * @throws AbortError when the signal is aborted; RangeError for fewer than `fewestForUmap` examples.
 */
export async function umapPlaces(
  { embeddings, dimension }: HeadData,
  options: UmapOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Float32Array> {
  const n = embeddings.length / dimension;
  if (n < fewestForUmap) throw new RangeError(`${n} examples are too few for a map by neighbours.`);
  const { neighbours = 15, seed = 1 } = options;
  const nNeighbors = Math.min(neighbours, n - 1);
  const units = unitRows(embeddings, dimension);
  const pauses = new Pauses(signal);
  const indices: number[][] = [];
  const distances: number[][] = [];
  for (let i = 0; i < n; i++) {
    const found = nearest(units, row(units, i, dimension), nNeighbors + 1).filter(
      ({ example }) => example !== i,
    );
    // The library wants each to be its own first neighbour.
    const others = found.slice(0, nNeighbors - 1);
    indices.push([i, ...others.map(({ example }) => example)]);
    distances.push([0, ...others.map(({ cosine }) => Math.max(0, 1 - cosine))]);
    onProgress((neighboursShare * i) / n);
    await pauses.take();
  }
  const random = new Random(seed);
  const umap = new UMAP({ nComponents: 2, nNeighbors, random: () => random.uniform() });
  umap.setPrecomputedKNN(indices, distances);
  // With known neighbours the library asks its input for no more than how many there are.
  const epochs = umap.initializeFit(indices);
  for (let epoch = 0; epoch < epochs; epoch++) {
    await pauses.take();
    umap.step();
    onProgress(neighboursShare + ((1 - neighboursShare) * (epoch + 1)) / epochs);
  }
  return Float32Array.from(umap.getEmbedding().flat());
}
