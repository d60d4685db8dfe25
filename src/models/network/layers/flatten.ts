import { reshape, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';

/** `[n, h, w, c]` → `[n, h·w·c]`, row by row, the channels of a place side by side. */
export function flatten(x: Tensor): Tensor2D {
  return reshape(x, [x.shape[0]!, x.size / x.shape[0]!]);
}
