import { add, mul, type Tensor4D } from '@tensorflow/tfjs-core';
import type { PoolLayer } from '../../../../core/network/description.ts';
import type { LayerPass } from '../../pass.ts';
import { averageOf } from './plain.ts';

/** The average of each window times a learned coefficient plus a learned bias, per channel (LeNet-5, 1998). */
export function scaled(x: Tensor4D, { layer, weight }: LayerPass<PoolLayer>): Tensor4D {
  return add(mul(averageOf(x, layer), weight('coefficient')), weight('bias'));
}
