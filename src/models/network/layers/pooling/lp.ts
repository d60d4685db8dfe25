import {
  abs,
  add,
  depthwiseConv2d,
  div,
  exp,
  log,
  logSumExp,
  mul,
  reshape,
  sub,
  tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { PoolLayer } from '../../../../core/network/description.ts';
import type { LayerPass } from '../../pass.ts';

/**
 * Added to each |v| and taken off the result, since the gradient of a power has no value at 0, where ReLU
 * puts every second number. Its inverse still fits a half-float, which is what some phones' GPUs hold.
 */
const EPSILON = 1e-4;

/**
 * ((1/k²) Σ |v|ᵖ)^(1/p) of each window, p ≥ 1 learned, one for the layer: 1 is the average of the sizes, a
 * large p their maximum. Computed through logarithms, exp((log Σ exp(p·log|v|) − log k²) / p), as |v|ᵖ
 * itself soon leaves the range of single precision. Within 1e-4 of the formula, exact where all are equal.
 */
export function lp(x: Tensor4D, { layer, weight }: LayerPass<PoolLayer>): Tensor4D {
  const p = weight('p');
  const logs = log(add(abs(windows(x, layer)), EPSILON));
  const total = logSumExp(mul(logs, p), 4);
  const count = layer.sizePx * layer.sizePx;
  return sub(exp(div(sub(total, Math.log(count)), p)), EPSILON) as Tensor4D;
}

/**
 * The numbers of each window side by side, `[n, h, w, c]` → `[n, h', w', c, k²]`: one depthwise convolution
 * with k² kernels that each pick one cell. TensorFlow.js has no other way that has gradients on every backend.
 */
function windows(x: Tensor4D, { sizePx, stridePx }: PoolLayer) {
  const channels = x.shape[3];
  const cells = sizePx * sizePx;
  const picks = Float32Array.from({ length: cells * channels * cells }, (_, i) =>
    Math.floor(i / (channels * cells)) === i % cells ? 1 : 0,
  );
  const filter = tensor(picks, [sizePx, sizePx, channels, cells]) as Tensor4D;
  const picked = depthwiseConv2d(x, filter, stridePx, 'valid');
  const [n, height, width] = picked.shape;
  return reshape(picked, [n, height, width, channels, cells]);
}
