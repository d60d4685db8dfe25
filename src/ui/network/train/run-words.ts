import { runAccuracy } from '../../../app/network/run-accuracy.ts';
import { networkName } from '../build/network-name.ts';
import type { RunShelf } from '../../../app/network/run-shelf.svelte.ts';
import type { RunRecord } from '../../../app/network/run-facts.ts';
import type { NetworkMessages } from '../../messages/network/es.ts';

type TrainWords = NetworkMessages['train'];

/** What a run is called. */
export function runName(run: RunRecord, shelf: RunShelf, m: TrainWords): string {
  return m.runName(run.name, shelf.numberOf(run.id));
}

/** That in words; without validation pictures, how it was in training. */
export function accuracyWords(run: RunRecord, m: TrainWords): string | undefined {
  const accuracy = runAccuracy(run);
  if (accuracy !== undefined) return m.percent(accuracy);
  const last = run.history.at(-1);
  return last && `${m.percent(last.accuracy)} (${m.onTraining})`;
}

type Column = keyof TrainWords['columns'];

/** What a run was started with, and what it reached, in words. */
export function runColumns(run: RunRecord, m: NetworkMessages): Readonly<Record<Column, string>> {
  const { train } = m;
  const { settings, model } = run;
  const augmentations = Object.entries(settings.augmentation).filter(([, value]) => value > 0);
  const augmentation = augmentations
    .map(([kind, value]) => {
      const name = train.augments[kind as keyof typeof train.augments];
      return `${name.toLocaleLowerCase()} ${train.percent(value)}`;
    })
    .join(', ');
  const accuracy = runAccuracy(run);
  return {
    network: model.kind === 'network' ? networkName(model.description, m) : train.eye,
    source: m.data.sources[run.source],
    learningRate: train.number(settings.learningRate),
    rateFalls: settings.rateFalls ? train.yes : train.no,
    batchSize: train.whole(settings.batchSize),
    epochs: `${train.whole(run.history.length)} / ${train.whole(settings.epochs)}`,
    optimizer: train.optimizers[settings.optimizer.kind],
    weightDecay: train.number(settings.weightDecay),
    earlyStopping: settings.earlyStopping ? train.whole(settings.earlyStopping.patience) : train.no,
    keepBest: settings.keepBest ? train.yes : train.no,
    augmentation: augmentation || train.no,
    initialisation: train.initialisations[settings.initialisation],
    seed: train.whole(settings.seed),
    accuracy: accuracy === undefined ? '–' : train.percent(accuracy),
  };
}
