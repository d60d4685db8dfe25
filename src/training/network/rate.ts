import type { TrainSettings } from './types.ts';

/**
 * The rate of an epoch. Where it falls it does so in equal steps: of E epochs the first has the whole rate,
 * the last an E-th of it. Far strides first, to get near; short ones at the end, as the noise of batches
 * keeps long ones from settling (Bottou, Curtis and Nocedal, "Optimization methods for large-scale machine
 * learning", 2018, section 4).
 *
 * A run that is given more epochs takes longer strides again: its end is further off.
 *
 * @param epoch from 1; later ones than the settings have take the last one's rate.
 */
export function rateOf(
  { learningRate, rateFalls, epochs }: Pick<TrainSettings, 'learningRate' | 'rateFalls' | 'epochs'>,
  epoch: number,
): number {
  if (!rateFalls) return learningRate;
  return (learningRate * (epochs - Math.min(epoch, epochs) + 1)) / epochs;
}
