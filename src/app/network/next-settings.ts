import { patienceOf, warmUpEpochs } from '../../training/network/default-settings.ts';
import type { PictureCounts } from '../../training/network/run-estimate.ts';
import type { TrainSettings } from '../../training/network/types.ts';

/**
 * How a run learns with what somebody set otherwise (`edits`): of other batches and epochs the warm-up is another
 * share, and so is patience that nobody chose.
 *
 * @param counts the pictures of the run; undefined while there are none.
 */
export function nextSettings(
  defaults: TrainSettings,
  edits: Partial<TrainSettings>,
  counts: PictureCounts | undefined,
): TrainSettings {
  const settings = { ...defaults, ...edits };
  if (!counts) return settings;
  const { batchSize, epochs, earlyStopping } = settings;
  const warmedUp = { ...settings, warmUpEpochs: warmUpEpochs(counts, batchSize, epochs) };
  if (!earlyStopping) return warmedUp;
  // Whoever chose validation had pictures to measure with: what is never measured would never end a run.
  if (counts.validation === 0) {
    return { ...warmedUp, earlyStopping: { ...earlyStopping, monitor: 'loss' } };
  }
  const isChosen = edits.earlyStopping !== undefined;
  if (isChosen || earlyStopping.monitor === 'loss') return warmedUp;
  return { ...warmedUp, earlyStopping: { ...earlyStopping, patience: patienceOf(epochs) } };
}
