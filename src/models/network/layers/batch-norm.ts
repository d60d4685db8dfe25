import {
  add,
  batchNorm as normaliseWith,
  moments,
  mul,
  type Tensor,
  type Tensor1D,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { BatchNormLayer } from '../../../core/network/description.ts';
import { batchNormEpsilon, batchNormMomentum } from '../../../core/network/layers/batch-norm.ts';
import type { LayerPass } from '../pass.ts';

/**
 * γ·(x − mean) / √(variance + ε) + β over each channel, `[n, h, w, c]` or `[n, c]` (Ioffe, Szegedy 2015).
 * In training mean and variance are the batch's (over pictures and places, biased variance as in Keras) and
 * gradients flow through them; the moving averages follow. Otherwise the moving averages are used.
 */
export function batchNorm(x: Tensor, { weight, mode }: LayerPass<BatchNormLayer>): Tensor {
  const gamma = weight('gamma') as unknown as Tensor1D;
  const beta = weight('beta') as unknown as Tensor1D;
  const movingMean = weight('moving-mean');
  const movingVariance = weight('moving-variance');
  if (!mode.training) {
    return normalise(x, movingMean as unknown as Tensor1D, movingVariance as unknown as Tensor1D);
  }
  const { mean, variance } = moments(x, x.shape.map((_, axis) => axis).slice(0, -1));
  follow(movingMean, mean);
  follow(movingVariance, variance);
  return normalise(x, mean as Tensor1D, variance as Tensor1D);

  function normalise(values: Tensor, centre: Tensor1D, spread: Tensor1D): Tensor {
    return normaliseWith(values, centre, spread, beta, gamma, batchNormEpsilon);
  }
}

/** Moves an average a step towards the latest value. */
function follow(average: Variable, latest: Tensor): void {
  average.assign(add(mul(average, batchNormMomentum), mul(latest, 1 - batchNormMomentum)));
}
