import { mean, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';

/** Mean of each channel: `[n, h, w, c]` → `[n, c]` (Lin, Chen, Yan 2014). */
export function globalAverage(x: Tensor4D): Tensor2D {
  return mean(x, [1, 2]);
}
