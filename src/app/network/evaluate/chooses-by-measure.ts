import type { TrainSettings } from '../../../training/network/types.ts';
import type { RunRecord } from '../../../training/store/records.ts';

/**
 * Whether the pictures that a training is measured with also decided which of its epochs counts: then it looks
 * a little better on them than it is. Of what was trained elsewhere, and of the eye, no epoch was chosen here.
 */
export function choosesByMeasure({
  model,
  cameFromFile,
  history,
  settings,
}: Pick<RunRecord, 'model' | 'cameFromFile' | 'history' | 'settings'>): boolean {
  // One that is not measured any more is used as its last epoch left it.
  const isMeasured = history.at(-1)?.validation !== undefined;
  return model.kind === 'network' && !cameFromFile && isMeasured && choosesEpoch(settings);
}

/** Whether a training with these settings chooses among its epochs by what measures it. */
export function choosesEpoch({
  keepBest,
  earlyStopping,
}: Pick<TrainSettings, 'keepBest' | 'earlyStopping'>): boolean {
  return keepBest || earlyStopping?.monitor === 'val-loss';
}
