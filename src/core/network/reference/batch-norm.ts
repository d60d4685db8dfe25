import { batchNormEpsilon } from '../layers/batch-norm.ts';
import { mapped, type ReferenceArray } from './array.ts';

/**
 * γ·(x − mean) / √(variance + ε) + β, with the moving averages, as after training.
 *
 * @param weights γ, β, moving mean and moving variance, each `[channels]`.
 */
export function batchNorm(
  input: ReferenceArray,
  [gamma, beta, mean, variance]: readonly Float32Array[],
): ReferenceArray {
  return mapped(input, (x, channel) => {
    const deviation = Math.sqrt(variance![channel]! + batchNormEpsilon);
    return (gamma![channel]! * (x - mean![channel]!)) / deviation + beta![channel]!;
  });
}
