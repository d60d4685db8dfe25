import { batchNormEpsilon } from '../layers/batch-norm.ts';
import type { NumberArray } from '../reference/array.ts';
import { indexIn, type Unit } from './frozen-pass.ts';

/** γ · (input − mean) / √(variance + ε) + β, with the moving averages (Ioffe and Szegedy 2015). */
export interface ExplainedBatchNorm {
  readonly kind: 'batch-norm';
  readonly input: number;
  readonly mean: number;
  readonly variance: number;
  readonly epsilon: number;
  /** √(variance + ε). */
  readonly deviation: number;
  /** (input − mean) / deviation. */
  readonly normalised: number;
  readonly gamma: number;
  readonly beta: number;
  readonly value: number;
}

/** @param weights γ, β, moving mean and moving variance, each `[channels]`. */
export function explainBatchNorm(
  input: NumberArray,
  weights: readonly Float32Array[],
  unit: Unit,
): ExplainedBatchNorm {
  const [gamma, beta, mean, variance] = weights.map((values) => values[unit.channel]!);
  const x = input.data[indexIn(input, unit)]!;
  const deviation = Math.sqrt(variance! + batchNormEpsilon);
  const normalised = (x - mean!) / deviation;
  return {
    kind: 'batch-norm',
    input: x,
    mean: mean!,
    variance: variance!,
    epsilon: batchNormEpsilon,
    deviation,
    normalised,
    gamma: gamma!,
    beta: beta!,
    value: gamma! * normalised + beta!,
  };
}
