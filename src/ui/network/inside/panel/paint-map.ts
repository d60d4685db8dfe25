import type { VolumeShape } from '../../../../core/network/shapes.ts';
import type { Vector } from '../../../../core/vector.ts';

/** The ends of the signed scale, and its middle, as RGB: blue is negative, orange positive. */
const minus = [72, 150, 255] as const;
const plus = [255, 146, 40] as const;
const zero = [10, 12, 15] as const;

/**
 * Paints one channel of a volume, one pixel a number, on the signed scale; its largest number is brightest.
 *
 * @param data `[h, w, c]`.
 */
export function paintMap(
  canvas: HTMLCanvasElement,
  data: Vector,
  [height, width, channels]: VolumeShape,
  channel: number,
): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return;
  const values = Array.from({ length: height * width }, (_, i) => data[i * channels + channel]!);
  const largest = Math.max(1e-12, ...values.map(Math.abs));
  const image = context.createImageData(width, height);
  values.forEach((value, i) => {
    const end = value < 0 ? minus : plus;
    const share = Math.abs(value) / largest;
    for (let part = 0; part < 3; part++) {
      image.data[i * 4 + part] = zero[part]! + share * (end[part]! - zero[part]!);
    }
    image.data[i * 4 + 3] = 255;
  });
  context.putImageData(image, 0, 0);
}

/** Where a channel's number is furthest from 0; the first of equals. */
export function strongestPlace(
  data: Vector,
  [height, width, channels]: VolumeShape,
  channel: number,
): { readonly y: number; readonly x: number } {
  const sizeAt = (place: number) => Math.abs(data[place * channels + channel]!);
  let best = 0;
  for (let place = 1; place < height * width; place++) {
    if (sizeAt(place) > sizeAt(best)) best = place;
  }
  return { y: Math.floor(best / width), x: best % width };
}
