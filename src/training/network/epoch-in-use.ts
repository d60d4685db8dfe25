import { bestEpoch } from './early-stop.ts';
import type { EpochRecord, TrainSettings } from './types.ts';

type Measured = Pick<EpochRecord, 'epoch' | 'loss' | 'validation' | 'pictures'>;

/** The epoch that did best on the validation pictures of the last one; undefined where that has none. */
export function bestMeasured<Epoch extends Measured>(
  history: readonly Epoch[],
  { warmUpEpochs }: Pick<TrainSettings, 'warmUpEpochs'>,
): Epoch | undefined {
  const best = bestEpoch(history, 'val-loss', warmUpEpochs);
  return history.find(({ epoch }) => epoch === best);
}

/**
 * The epoch whose weights a run is used with (`keptWeights`): the best one where that is kept and known, else
 * the last. Undefined before the first.
 */
export function epochInUse<Epoch extends Measured>({
  history,
  settings,
}: {
  readonly history: readonly Epoch[];
  readonly settings: Pick<TrainSettings, 'keepBest' | 'warmUpEpochs'>;
}): Epoch | undefined {
  return (settings.keepBest ? bestMeasured(history, settings) : undefined) ?? history.at(-1);
}
