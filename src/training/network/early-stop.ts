import type { EarlyStopping, EpochRecord } from './types.ts';

type Losses = Pick<EpochRecord, 'epoch' | 'loss' | 'validation'>;

/** The watched number of an epoch; none where validation is watched and there are no pictures for it. */
function watched({ loss, validation }: Losses, monitor: EarlyStopping['monitor']) {
  return monitor === 'loss' ? loss : validation?.loss;
}

/**
 * The epoch with the lowest loss, the earliest of equals.
 *
 * @param warmUpEpochs so many at the beginning do not count, unless there are no others.
 * @returns nothing if the history is empty or has no validation to watch.
 */
export function bestEpoch(
  history: readonly Losses[],
  monitor: EarlyStopping['monitor'],
  warmUpEpochs = 0,
): number | undefined {
  let lowest = Infinity;
  let best: number | undefined;
  for (const record of history) {
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
