import type { ImageArray } from '../image/image-array.ts';
import type { Shape } from './output-size.ts';

/** Numbers of a picture that are asked for one by one, whether they lie in an array or are computed then. */
export interface Pixels extends Shape {
  /** The number in row `y`, column `x`, which must lie inside. */
  at(y: number, x: number, channel: number): number;
}

/** The numbers of an array; a fourth channel, alpha, is ignored. */
export function pixelsOfArray(image: ImageArray): Pixels {
  const { heightPx, widthPx, channels, data } = image;
  return {
    heightPx,
    widthPx,
    channels: Math.min(channels, 3),
    at: (y, x, channel) => data[(y * widthPx + x) * channels + channel]!,
  };
}

/** Red, green and blue of bytes as a canvas gives them, `[heightPx, widthPx, 4]`; read, never copied. */
export function pixelsOfRgba(rgba: Uint8ClampedArray, widthPx: number, heightPx: number): Pixels {
  return {
    heightPx,
    widthPx,
    channels: 3,
    at: (y, x, channel) => rgba[(y * widthPx + x) * 4 + channel]!,
  };
}
