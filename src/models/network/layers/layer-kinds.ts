import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { LayerDescription } from '../../../core/network/description.ts';
import type { LayerPass } from '../pass.ts';
import { activation } from './activation.ts';
import { batchNorm } from './batch-norm.ts';
import { conv } from './conv.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { flatten } from './flatten.ts';
import { globalAverage } from './global-average.ts';
import { pool } from './pool.ts';

/**
 * Passes numbers through one layer of any kind. The plan has checked the shapes: a layer that wants a
 * volume gets one.
 *
 * @param x `[n, h, w, c]` or `[n, units]`, and so is what comes out.
 */
export function passThrough(x: Tensor, pass: LayerPass<LayerDescription>): Tensor {
  const { layer } = pass;
  switch (layer.kind) {
    case 'conv':
      return conv(x as Tensor4D, { ...pass, layer });
    case 'activation':
      return activation(x, { ...pass, layer });
    case 'pool':
      return pool(x as Tensor4D, { ...pass, layer });
    case 'batch-norm':
      return batchNorm(x, { ...pass, layer });
    case 'dropout':
      return dropout(x, { ...pass, layer });
    case 'flatten':
      return flatten(x);
    case 'global-average':
      return globalAverage(x as Tensor4D);
    case 'dense':
    case 'output':
      return dense(x as Tensor2D, { ...pass, layer });
  }
}
