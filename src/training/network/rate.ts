import type { TrainSettings } from './types.ts';

/** Where in a run a step is taken. */
export interface Moment {
  /** From 1. */
  readonly epoch: number;
  /** Of its epoch, from 0. */
  readonly batch: number;
  /** Of an epoch. */
  readonly batchCount: number;
}

/**
 * The rate of a step. Where it falls it does so from batch to batch, in equal steps: the first has the whole
 * rate, behind the last it would be nothing. Far strides first, to get near; short ones at the end, as the noise
 * of batches keeps long ones from settling (Bottou, Curtis and Nocedal, "Optimization methods for large-scale
 * machine learning", 2018, section 4).
 *
 * A run that is given more epochs takes longer strides again: its end is further off.
 *
 * @param moment beyond the last epoch of the settings, it is as the last step's.
 */
export function rateOf(
  { learningRate, rateFalls, epochs }: Pick<TrainSettings, 'learningRate' | 'rateFalls' | 'epochs'>,
  { epoch, batch, batchCount }: Moment,
): number {
  if (!rateFalls) return learningRate;
  const stepCount = epochs * batchCount;
  const taken = Math.min((epoch - 1) * batchCount + batch, stepCount - 1);
  return learningRate * (1 - taken / stepCount);
}
