import type { LayerDescription, NetworkDescription } from '../../../core/network/description.ts';
import { runAccuracy } from '../../../app/network/run-accuracy.ts';
import { planOfRun, type RunRecord } from '../../../app/network/run-facts.ts';
import type { NetworkMessages } from '../../messages/network/es.ts';
import { networkName } from '../build/network-name.ts';
import { layerDetail, layerName } from '../layer-words.ts';

type Column = keyof NetworkMessages['train']['columns'];

/** What stands where a run has no such thing. */
const none = '–';

/** A row of the table of what differs: a value of each run, in their order. */
export interface ComparedRow {
  readonly name: Column;
  readonly values: readonly string[];
}

/** What differs between runs, in words; how good they are stands last in any case. */
export function comparedRows(
  runs: readonly RunRecord[],
  m: NetworkMessages,
): readonly ComparedRow[] {
  const layers = layersThatDiffer(runs, m);
  const all = runs.map((run, index) => ({ ...runColumns(run, m), layers: layers[index]! }));
  const names = Object.keys(m.train.columns) as Column[];
  return names
    .map((name) => ({ name, values: all.map((columns) => columns[name]) }))
    .filter(({ name, values }) => name === 'accuracy' || new Set(values).size > 1);
}

/** What a run was started with, and what it reached, in words. */
function runColumns(
  run: RunRecord,
  m: NetworkMessages,
): Readonly<Record<Exclude<Column, 'layers'>, string>> {
  const { train } = m;
  const { settings, model, tuning } = run;
  const { earlyStopping } = settings;
  const isNetwork = model.kind === 'network';
  const augmentations = Object.entries(settings.augmentation).filter(([, value]) => value > 0);
  const augmentation = augmentations
    .map(([kind, value]) => {
      const name = train.augments[kind as keyof typeof train.augments];
      return `${name.toLocaleLowerCase()} ${train.percent(value)}`;
    })
    .join(', ');
  const accuracy = runAccuracy(run);
  const plan = planOfRun(run);
  return {
    network: isNetwork ? networkName(model.description, m) : train.eye,
    level: isNetwork
      ? none
      : [train.tune.levels[model.level], tuning?.tuned && train.kept[tuning.kept]]
          .filter(Boolean)
          .join(', '),
    input: isNetwork ? inputWords(model.description.input, m) : none,
    parameters: plan ? train.whole(plan.parameterCount) : none,
    source: m.data.sources[run.source],
    classes: run.classNames.join(', '),
    pictures: pictureWords(run, m),
    learningRate: train.number(settings.learningRate),
    rateFalls: settings.rateFalls ? train.yes : train.no,
    batchSize: train.whole(settings.batchSize),
    epochs: `${train.whole(run.history.length)} / ${train.whole(settings.epochs)}`,
    optimizer: train.optimizers[settings.optimizer.kind],
    weightDecay: train.number(settings.weightDecay),
    earlyStopping: earlyStopping ? train.whole(earlyStopping.patience) : train.no,
    monitor: earlyStopping ? train.monitors[earlyStopping.monitor] : none,
    warmUpEpochs: train.whole(settings.warmUpEpochs ?? 0),
    keepBest: settings.keepBest ? train.yes : train.no,
    augmentation: augmentation || train.no,
    initialisation: isNetwork ? train.initialisations[settings.initialisation] : none,
    seed: train.whole(settings.seed),
    accuracy: accuracy === undefined ? none : train.percent(accuracy),
  };
}

function inputWords(
  { sizePx, channels, normalisation }: NetworkDescription['input'],
  m: NetworkMessages,
): string {
  return `${m.inputSize(sizePx, channels)}, ${m.data.normalisations[normalisation]}`;
}

/** As its last epoch had them: it may have gone on with others than it began with. */
function pictureWords({ history, counts }: RunRecord, { train }: NetworkMessages): string {
  const pictures = history.at(-1)?.pictures;
  const { training, validation } = pictures
    ? { training: pictures.training.count, validation: pictures.validation.count }
    : counts;
  return `${train.whole(training)} / ${train.whole(validation)}`;
}

/** Of each network the layers that not all of them have, wherever they stand; each as often as it has it more. */
function layersThatDiffer(runs: readonly RunRecord[], m: NetworkMessages): readonly string[] {
  const { train } = m;
  const lists = runs.map(({ model }) =>
    model.kind === 'network' ? model.description.layers.map((layer) => layerWords(layer, m)) : [],
  );
  const tallies = lists.map((list) => {
    const tally = new Map<string, number>();
    for (const words of list) tally.set(words, (tally.get(words) ?? 0) + 1);
    return tally;
  });
  const ofNetworks = tallies.filter(({ size }) => size > 0);
  const common = (words: string) => Math.min(...ofNetworks.map((tally) => tally.get(words) ?? 0));
  const orders = new Set(lists.filter(({ length }) => length > 0).map((list) => list.join()));
  return tallies.map((tally, index) => {
    if (tally.size === 0) return none;
    const own = [...tally].flatMap(([words, count]) => {
      const more = count - common(words);
      return more > 0 ? [train.times(words, more)] : [];
    });
    if (own.length > 0) return own.join(', ');
    const isMoved = orders.size > 1 && lists[index]!.join() !== lists[0]!.join();
    return isMoved ? train.otherOrder : none;
  });
}

/** A layer with all that makes it another one; how many classes there are is no layer's doing. */
function layerWords(layer: LayerDescription, m: NetworkMessages): string {
  if (layer.kind === 'output') return m.kinds.output.name;
  const detail = layer.kind === 'activation' ? '' : layerDetail(layer, m);
  return [layerName(layer, m, 0), detail && `(${detail})`].filter(Boolean).join(' ');
}
