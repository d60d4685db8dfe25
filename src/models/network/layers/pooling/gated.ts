import { depthwiseConv2d, mul, ones, reshape, sigmoid, type Tensor4D } from '@tensorflow/tfjs-core';
import type { PoolLayer } from '../../../../core/network/description.ts';
import type { LayerPass } from '../../pass.ts';
import { blend } from './mixed.ts';

/**
 * The window opens its own gate: α = σ(w·window), then α·max + (1 − α)·average, with one learned weight for
 * each cell of the window, the same for all channels (Lee, Gallagher, Tu 2016).
 */
export function gated(x: Tensor4D, { layer, weight }: LayerPass<PoolLayer>): Tensor4D {
  const { sizePx, stridePx } = layer;
  const gate = reshape(weight('gate'), [sizePx, sizePx, 1, 1]);
  const gates = mul(gate, ones([sizePx, sizePx, x.shape[3], 1])) as Tensor4D;
  return blend(x, layer, sigmoid(depthwiseConv2d(x, gates, stridePx, 'valid')));
}
