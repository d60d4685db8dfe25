import { fused, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ConvLayer } from '../../../core/network/description.ts';
import type { LayerPass } from '../pass.ts';

/**
 * Cross-correlation with learned kernels plus a bias (course topics 14, 16), as one operation: the fused
 * one has right gradients as long as no activation is fused in with it.
 *
 * @param x `[n, h, w, in]` → `[n, h', w', filters]`; padding as TensorFlow's.
 */
export function conv(x: Tensor4D, { layer, weight }: LayerPass<ConvLayer>): Tensor4D {
  return fused.conv2d({
    x,
    filter: weight('kernel') as unknown as Tensor4D,
    bias: weight('bias'),
    strides: layer.stridePx,
    pad: layer.padding,
  });
}
