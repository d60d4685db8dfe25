import { success } from '../../outcome.ts';
import type { BatchNormLayer } from '../description.ts';
import { channelsOf, countOf } from '../shapes.ts';
import { constantWeight } from './kernel-and-bias.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/** Added to the variance, so that a channel that never changes is not divided by 0; Keras's. */
export const batchNormEpsilon = 1e-3;

/**
 * Share of the old moving average that is kept at each batch. Keras keeps 0.99, which takes hundreds of
 * batches to forget the start; runs here may have forty.
 */
export const batchNormMomentum = 0.9;

/**
 * γ·(x − mean) / √(variance + ε) + β for each channel (Ioffe and Szegedy 2015): with the batch's own mean
 * and variance while training, with their moving averages afterwards, when it is one multiply-add a number.
 */
export const batchNorm: LayerKindEntry<BatchNormLayer> = {
  kind: 'batch-norm',
  fields: {},
  work(_, inShape) {
    const shape = [channelsOf(inShape)];
    return success({
      outShape: inShape,
      weights: [
        constantWeight('gamma', shape, 1),
        constantWeight('beta', shape, 0),
        constantWeight('moving-mean', shape, 0, false),
        constantWeight('moving-variance', shape, 1, false),
      ],
      multiplyAdds: countOf(inShape),
    });
  },
};
