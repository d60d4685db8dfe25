import type { TrainSettings } from '../../../training/network/types.ts';

/**
 * Whether the pictures that a training is measured with also decided which of its epochs counts: then it looks
 * a little better on them than it is.
 */
export function choosesByMeasure({
  keepBest,
  earlyStopping,
}: Pick<TrainSettings, 'keepBest' | 'earlyStopping'>): boolean {
  return keepBest || earlyStopping?.monitor === 'val-loss';
}
