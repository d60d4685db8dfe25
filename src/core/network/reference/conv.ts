import type { ConvLayer } from '../description.ts';
import { samePaddingBefore, type VolumeShape } from '../shapes.ts';
import { at, volume, type ReferenceArray } from './array.ts';

/**
 * Each number is the bias of its filter plus the window's numbers times the kernel's (course topic 14); the
 * kernel is not turned over: cross-correlation.
 *
 * @param weights kernel `[k, k, in, out]`, bias `[out]`.
 */
export function conv(
  input: ReferenceArray,
  { kernelPx, stridePx, padding }: ConvLayer,
  outShape: VolumeShape,
  [kernel, bias]: readonly Float32Array[],
): ReferenceArray {
  const [height, width, channels] = input.shape as VolumeShape;
  const filters = outShape[2];
  const before = (length: number) =>
    padding === 'same' ? samePaddingBefore(length, kernelPx, stridePx) : 0;
  const [top, left] = [before(height), before(width)];
  return volume(outShape, (y, x, filter) => {
    let sum = bias![filter]!;
    for (let row = 0; row < kernelPx; row++) {
      for (let column = 0; column < kernelPx; column++) {
        for (let channel = 0; channel < channels; channel++) {
          const value = at(input, y * stridePx - top + row, x * stridePx - left + column, channel);
          const cell = (row * kernelPx + column) * channels + channel;
          sum += value * kernel![cell * filters + filter]!;
        }
      }
    }
    return sum;
  });
}
