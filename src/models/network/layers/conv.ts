import { add, conv2d, fused, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ConvLayer } from '../../../core/network/description.ts';
import type { LayerPass } from '../pass.ts';

/**
 * Cross-correlation with learned kernels plus a bias (course topics 14, 16), as one operation: the fused
 * one has right gradients as long as no activation is fused in with it. It always computes that of its
 * input, too, which nobody needs of the pictures: a network that learns begins with two operations.
 *
 * @param x `[n, h, w, in]` → `[n, h', w', filters]`; padding as TensorFlow's.
 */
export function conv(x: Tensor4D, { layer, index, mode, weight }: LayerPass<ConvLayer>): Tensor4D {
  if (mode.training && index === 0) {
    const kernel = weight('kernel') as unknown as Tensor4D;
    return add(conv2d(x, kernel, layer.stridePx, layer.padding), weight('bias'));
  }
  return fused.conv2d({
    x,
    filter: weight('kernel') as unknown as Tensor4D,
    bias: weight('bias'),
    strides: layer.stridePx,
    pad: layer.padding,
  });
}
