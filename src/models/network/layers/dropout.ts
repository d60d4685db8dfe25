import { mul, tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { DropoutLayer } from '../../../core/network/description.ts';
import { dropoutMask } from '../dropout-mask.ts';
import type { LayerPass } from '../pass.ts';

/**
 * Sets a random share of the numbers to 0 while training, and does nothing otherwise. TensorFlow.js's own
 * dropout with a seed draws the same mask at every step; this one is drawn from seed, step and layer.
 */
export function dropout(x: Tensor, { layer, index, mode }: LayerPass<DropoutLayer>): Tensor {
  if (!mode.training || layer.rate === 0) return x;
  const mask = dropoutMask(x.size, layer.rate, { ...mode, layer: index });
  return mul(x, tensor(mask, x.shape));
}
