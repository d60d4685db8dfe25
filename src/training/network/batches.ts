import { randomAt } from './seeds.ts';
import type { PictureSet } from './types.ts';

/** Pictures that are shown to a network together. */
export interface Batch {
  /** `[n, sizePx, sizePx, channels]`, 0–255. */
  readonly pixels: Uint8Array;
  /** `[n]`. */
  readonly labels: Int32Array;
}

/** The order in which an epoch shows its pictures: another one in each, decided by seed and epoch. */
export function epochOrder(pictures: Int32Array, seed: number, epoch: number): Int32Array {
  return Int32Array.from(randomAt(seed, 'order', epoch).shuffle([...pictures]));
}

/** How many batches cover so many pictures; the last may be smaller. */
export function batchCountOf(pictureCount: number, batchSize: number): number {
  return Math.ceil(pictureCount / batchSize);
}

/** Pictures that are measured together: no gradients are kept, so twice as many have room; one alone may just have it. */
export function validationBatchSize(batchSize: number): number {
  return batchSize > 1 ? 2 * batchSize : 1;
}

/** Copies the pictures of one batch together. @param index of the batch, from 0. */
export function batchOf(
  data: PictureSet,
  order: Int32Array,
  index: number,
  batchSize: number,
): Batch {
  const chosen = order.subarray(index * batchSize, (index + 1) * batchSize);
  const size = data.sizePx * data.sizePx * data.channels;
  const pixels = new Uint8Array(chosen.length * size);
  chosen.forEach((picture, i) =>
    pixels.set(data.pixels.subarray(picture * size, (picture + 1) * size), i * size),
  );
  return { pixels, labels: Int32Array.from(chosen, (picture) => data.labels[picture]!) };
}
