import type { Shape } from './plan.ts';

/** `[height, width, channels]`. */
export type VolumeShape = readonly [number, number, number];

/** Whether a shape is a volume `[h, w, c]`, and not a vector `[n]`. */
export function isVolume(shape: Shape): shape is VolumeShape {
  return shape.length === 3;
}

/** How many numbers an array of that shape holds. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** Channels of a volume, length of a vector: what batch normalisation and maxout count. */
export function channelsOf(shape: Shape): number {
  return shape.at(-1)!;
}

/**
 * Length of what comes out along one side, as TensorFlow has it: `same` ⌈n / stride⌉, `valid`
 * ⌊(n − size) / stride⌋ + 1, which is below 1 if the window does not fit.
 *
 * @param n length of what goes in; all in pixels.
 */
export function outputLength(
  n: number,
  sizePx: number,
  stridePx: number,
  padding: 'valid' | 'same',
): number {
  if (padding === 'same') return Math.ceil(n / stridePx);
  return Math.floor((n - sizePx) / stridePx) + 1;
}

/**
 * Zeros that `same` puts before the first row (or column), as TensorFlow does: half of what is missing,
 * the odd one behind.
 *
 * @param n length of what goes in; all in pixels.
 */
export function samePaddingBefore(n: number, sizePx: number, stridePx: number): number {
  const missing = (Math.ceil(n / stridePx) - 1) * stridePx + sizePx - n;
  return Math.floor(Math.max(missing, 0) / 2);
}
