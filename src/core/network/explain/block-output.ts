import type { Vector } from '../../vector.ts';
import { writtenSum, type WrittenSum } from './dense.ts';

/** All that one number of a block's output is made of. */
export interface BlockUnit {
  /** What goes into the block's last convolution at this place, `[kernel, kernel, in]`. */
  readonly inputs: Vector;
  /** Of the channel, in the same order. */
  readonly weights: Float32Array;
  readonly bias: number;
  /** What the block took in at this place, where it is added at the end. */
  readonly skip?: number;
  readonly activation: 'linear' | 'relu6';
}

/** One number of a block's output, worked out. */
export interface ExplainedBlock {
  readonly sum: WrittenSum;
  readonly activation: 'linear' | 'relu6';
  /** What the activation makes of the sum. */
  readonly activated: number;
  readonly skip?: number;
  readonly value: number;
}

/**
 * The sum of a block's last convolution, its activation, and what goes past the block: the residual
 * connection of He et al. (2016), from narrow to narrow as in MobileNetV2 (Sandler et al. 2018).
 *
 * @param largestCount how many products are written out.
 */
export function explainBlock(unit: BlockUnit, largestCount: number): ExplainedBlock {
  const { inputs, weights, bias, skip, activation } = unit;
  const input = { shape: [inputs.length] as const, data: inputs };
  const sum = writtenSum(input, [weights, Float32Array.of(bias)], 0, largestCount);
  const activated = activation === 'relu6' ? Math.min(6, Math.max(0, sum.value)) : sum.value;
  return {
    sum,
    activation,
    activated,
    ...(skip !== undefined && { skip }),
    value: activated + (skip ?? 0),
  };
}
