import type { Vector } from '../../vector.ts';
import type { Shape } from '../plan.ts';
import { isVolume, type VolumeShape } from '../shapes.ts';

/** Numbers of a volume `[h, w, c]`, row by row, channels side by side, or of a vector `[n]`. */
export interface NumberArray {
  readonly shape: Shape;
  readonly data: Vector;
}

/** The same in double precision, as the reference computes. */
export interface ReferenceArray extends NumberArray {
  readonly data: Float64Array;
}

/** A volume, one number after the other; `value` is asked for each row, column and channel. */
export function volume(
  shape: VolumeShape,
  value: (y: number, x: number, channel: number) => number,
): ReferenceArray {
  const [height, width, channels] = shape;
  const data = new Float64Array(height * width * channels);
  let index = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < channels; channel++) data[index++] = value(y, x, channel);
    }
  }
  return { shape, data };
}

/** The number at a place of a volume; 0 beyond its edges, as padding has it. */
export function at({ shape, data }: NumberArray, y: number, x: number, channel: number): number {
  const [height, width, channels] = shape as VolumeShape;
  if (y < 0 || y >= height || x < 0 || x >= width) return 0;
  return data[(y * width + x) * channels + channel]!;
}

/**
 * The same numbers, each put through a function of itself and its channel (of a vector: its index).
 */
export function mapped(
  { shape, data }: ReferenceArray,
  value: (x: number, channel: number) => number,
): ReferenceArray {
  const channels = isVolume(shape) ? shape[2] : shape[0];
  return { shape, data: data.map((x, index) => value(x, index % channels)) };
}
