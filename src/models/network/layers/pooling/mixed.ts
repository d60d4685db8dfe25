import { add, mul, sub, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { PoolLayer } from '../../../../core/network/description.ts';
import type { LayerPass } from '../../pass.ts';
import { averageOf, maxOf } from './plain.ts';

/** α·max + (1 − α)·average of each window, α learned (Lee, Gallagher, Tu 2016). */
export function mixed(x: Tensor4D, { layer, weight }: LayerPass<PoolLayer>): Tensor4D {
  return blend(x, layer, weight('alpha'));
}

/** average + α·(max − average), for any α that spreads over `[n, h', w', c]`. */
export function blend(x: Tensor4D, layer: PoolLayer, alpha: Tensor): Tensor4D {
  const average = averageOf(x, layer);
  return add(average, mul(alpha, sub(maxOf(x, layer), average)));
}
