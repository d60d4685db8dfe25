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

/** That in words; without validation pictures, how it was in training. Of a tuned eye that says nothing. */
export function accuracyWords(run: RunRecord, m: TrainWords): string | undefined {
  const accuracy = runAccuracy(run);
  if (accuracy !== undefined) return m.percent(accuracy);
  if (run.model.kind === 'eye') return undefined;
  const last = run.history.at(-1);
  return last && `${m.percent(last.accuracy)} (${m.onTraining})`;
}

/** What a run reached, and in how many epochs. */
export function runFacts(run: RunRecord, m: TrainWords): string {
  if (run.cameFromFile) return m.fromFile;
  const isHeadOnly = isHeadDone(run);
  return m.runFacts(
    accuracyWords(run, m),
    isHeadOnly ? m.tune.levels.head : m.epochCount(run.history.length),
  );
}

/** Whether a tuning has ended without an epoch: only the layer of the classes learned. */
export function isHeadDone({ model, history, end }: RunRecord): boolean {
  return model.kind === 'eye' && history.length === 0 && end?.kind === 'epochs-done';
}

/** What came of tuning an eye; nothing where that is not known. */
export function tuningWords({ model, tuning }: RunRecord, m: TrainWords): string {
  if (!tuning || model.kind !== 'eye') return '';
  const { kept, headOnly, tuned } = tuning;
  if (!headOnly) return model.level === 'head' ? m.tune.unmeasuredHead : m.tune.unmeasured;
  const before = m.percent(headOnly.accuracy);
  if (tuned) return m.tune.compared(before, m.percent(tuned.accuracy), kept === 'tuned');
  const words = m.tune.headOnly(before);
  return model.level === 'head' ? words : `${words} ${m.tune.keptOriginal}`;
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
