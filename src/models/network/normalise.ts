import { add, cast, engine, mul, type Tensor4D } from '@tensorflow/tfjs-core';
import type { NetworkInput } from '../../core/network/description.ts';

/**
 * Takes pictures to the backend as the bytes that they are: a quarter of what floats would be.
 *
 * @param pixels `[count, sizePx, sizePx, channels]`, 0–255, row-major.
 * @returns the levels as whole numbers; the caller owns it.
 */
export function uploadPictures(
  pixels: Uint8Array,
  { sizePx, channels }: Pick<NetworkInput, 'sizePx' | 'channels'>,
): Tensor4D {
  const count = pixels.length / (sizePx * sizePx * channels);
  // `tensor4d` would make numbers of four bytes each of them first.
  const tensor = engine().makeTensor(pixels, [count, sizePx, sizePx, channels], 'int32');
  return tensor as Tensor4D;
}

/**
 * Levels 0–255 as a network is fed them: `unit` v / 255, 0 … 1; `signed` v / 127.5 − 1, −1 … 1.
 *
 * @param levels `[n, h, w, c]`, whole numbers or not.
 */
export function normalise(
  levels: Tensor4D,
  normalisation: NetworkInput['normalisation'],
): Tensor4D {
  const floats = cast(levels, 'float32');
  return normalisation === 'unit' ? mul(floats, 1 / 255) : add(mul(floats, 1 / 127.5), -1);
}
