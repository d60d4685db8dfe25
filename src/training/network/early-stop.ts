import { sinceOthers } from './same-pictures.ts';
import type { EarlyStopping, EpochRecord, TrainSettings } from './types.ts';

type Losses = Pick<EpochRecord, 'epoch' | 'loss' | 'validation' | 'pictures'>;

/** The watched number of an epoch; none where validation is watched and there are no pictures for it. */
function watched({ loss, validation }: Losses, monitor: EarlyStopping['monitor']) {
  return monitor === 'loss' ? loss : validation?.loss;
}

/** The epochs at the end whose watched loss is of the same pictures. */
function comparable(
  history: readonly Losses[],
  monitor: EarlyStopping['monitor'],
): readonly Losses[] {
  const newest = history.at(-1);
  if (!newest || watched(newest, monitor) === undefined) return [];
  return sinceOthers(history, [monitor === 'loss' ? 'training' : 'validation']);
}

/**
 * The epoch with the lowest loss on the pictures of the last one, the earliest of equals.
 *
 * @param warmUpEpochs so many at the beginning do not count, unless there are no others.
 * @returns nothing if the history is empty, or has no validation to watch on those pictures.
 */
export function bestEpoch(
  history: readonly Losses[],
  monitor: EarlyStopping['monitor'],
  warmUpEpochs = 0,
): number | undefined {
  let lowest = Infinity;
  let best: number | undefined;
  for (const record of comparable(history, monitor)) {
    const loss = watched(record, monitor);
    const isFirstThatCounts = record.epoch > warmUpEpochs && (best ?? Infinity) <= warmUpEpochs;
    if (loss === undefined || !(loss < lowest || (isFirstThatCounts && loss < Infinity))) continue;
    lowest = loss;
    best = record.epoch;
  }
  return best;
}

/**
 * Whether the training ends behind the last epoch of this history: `patience` epochs in a row (at
 * least one) that brought no new lowest loss (course topic 11, Keras's `EarlyStopping`).
 *
 * @param warmUpEpochs so many at the beginning are no patience (Keras's `start_from_epoch`).
 * @returns the best epoch if it ends; nothing if it goes on.
 */
export function earlyStop(
  history: readonly Losses[],
  { monitor, patience }: EarlyStopping,
  warmUpEpochs = 0,
): number | undefined {
  const best = bestEpoch(history, monitor, warmUpEpochs);
  const last = history.at(-1)?.epoch;
  if (best === undefined || last === undefined || last <= warmUpEpochs) return undefined;
  return last - best >= Math.max(1, patience) ? best : undefined;
}

/** Whether early stopping can end a run before its last epoch, however badly it goes. */
export function canStopEarly({
  earlyStopping,
  epochs,
  warmUpEpochs = 0,
}: Pick<TrainSettings, 'earlyStopping' | 'epochs' | 'warmUpEpochs'>): boolean {
  // The first epoch that counts is the best one at the worst.
  return earlyStopping !== null && warmUpEpochs + 1 + Math.max(1, earlyStopping.patience) < epochs;
}
