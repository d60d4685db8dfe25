import { areaAverage } from './area-average.ts';
import { quantise } from './bit-depth.ts';
import type { ImageArray } from './image-array.ts';
import type { SizePx } from './size-px.ts';

/** How a picture is made ready to be looked at. */
export interface Preparation {
  /** Columns wanted, at most those of the picture; absent: all. */
  readonly acrossPx?: number;
  /** Bits a level, 8 to 1. */
  readonly bits: number;
}

/**
 * A picture at the resolution and bit depth asked for: area means, then whole levels of so many bits.
 *
 * @param rgba `[heightPx, widthPx, 4]`, 0–255; alpha is ignored.
 * @returns `[down, across, 3]`, whole levels.
 */
export function prepareImage(
  rgba: ArrayLike<number>,
  size: SizePx,
  { acrossPx = size.widthPx, bits }: Preparation,
): ImageArray {
  const image = areaAverage(rgba, size, acrossPx);
  return { ...image, data: image.data.map((level) => quantise(level, bits)) };
}

/** The same picture as opaque bytes, `[heightPx, widthPx, 4]`: levels of one or three channels, rounded. */
export function toRgba({ widthPx, heightPx, channels, data }: ImageArray): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  const step = channels === 1 ? 0 : 1;
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      rgba[pixel * 4 + channel] = Math.floor(data[pixel * channels + channel * step]! + 0.5);
    }
  }
  return rgba;
}
