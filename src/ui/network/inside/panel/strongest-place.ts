import type { VolumeShape } from '../../../../core/network/shapes.ts';
import type { Vector } from '../../../../core/vector.ts';

/**
 * Where a channel's number is furthest from 0; the first of equals.
 *
 * @param data `[h, w, c]`.
 */
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
