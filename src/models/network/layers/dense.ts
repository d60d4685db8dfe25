import { fused, type Tensor2D } from '@tensorflow/tfjs-core';
import type { DenseLayer, OutputLayer } from '../../../core/network/description.ts';
import type { LayerPass } from '../pass.ts';

/**
 * x·W + b: `[n, in]` → `[n, units]`. The output layer's numbers are the logits: softmax belongs to the loss
 * while training, where the two together are exact, and to whoever wants probabilities.
 */
export function dense(x: Tensor2D, { weight }: LayerPass<DenseLayer | OutputLayer>): Tensor2D {
  return fused.matMul({ a: x, b: weight('kernel'), bias: weight('bias') }) as Tensor2D;
}
