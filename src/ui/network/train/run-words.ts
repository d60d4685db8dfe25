import { epochInUse, runAccuracy } from '../../../app/network/run-accuracy.ts';
import type { RunShelf } from '../../../app/network/run-shelf.svelte.ts';
import { hasWeights, sinceOthers, type RunRecord } from '../../../app/network/run-facts.ts';
import type { NetworkDescription } from '../../../core/network/description.ts';
import { encodeNetwork } from '../../../core/network/network-link.ts';
import type { NetworkMessages } from '../../messages/network/es.ts';
import { layerName } from '../layer-words.ts';
import { runKind } from '../../../app/network/run-kind.ts';

type TrainWords = NetworkMessages['train'];

/** What a run is called: by its own name, else by what was trained and its place in the list. */
export function runName(
  run: Pick<RunRecord, 'id' | 'name' | 'model' | 'source'>,
  shelf: Pick<RunShelf, 'numberOf'>,
  m: TrainWords,
): string {
  return run.name || m.runNames[runKind(run)](shelf.numberOf(run.id));
}

/** That in words; without validation pictures, how it was in training. Of a tuned eye that says nothing. */
export function accuracyWords(run: RunRecord, m: TrainWords): string | undefined {
  const accuracy = runAccuracy(run);
  if (accuracy !== undefined) return m.percent(accuracy);
  if (run.model.kind === 'eye') return undefined;
  const last = run.history.at(-1);
  return last && `${m.percent(last.accuracy)} (${m.onTraining})`;
}

/** What a run reached, and in how many epochs; of a tuning that was not kept, that. */
export function runFacts(run: RunRecord, m: TrainWords, isUnderWay = false): readonly string[] {
  if (run.cameFromFile) return [m.fromFile];
  if (run.model.kind === 'eye' && !hasWeights(run)) {
    return [isUnderWay ? m.tune.inHand : m.tune.notKept];
  }
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

/** Which epoch is used, where that is not simply the last one of those that compare; else nothing. */
export function keptWords(run: RunRecord, m: TrainWords): string {
  const { history, settings } = run;
  const last = history.at(-1);
  if (!settings.keepBest || !last) return '';
  if (!last.validation && history.some(({ validation }) => validation)) return m.keptLast;
  const best = epochInUse(run);
  if (!best?.validation || best === last) return '';
  const first = sinceOthers(history, ['validation'])[0]!.epoch;
  return first > 1 ? m.keptBestSince(best.epoch, first) : m.keptBest(best.epoch);
}

/** Whether how a run ended is to be told: not of a tuning without a result while another one is under way. */
export function tellsEnding(run: RunRecord, isTuning: boolean): boolean {
  return !(isTuning && run.model.kind === 'eye' && !hasWeights(run));
}

/** Whether what learned is one of these networks, or was made of one of them so that it ended in time. */
export function isOfNetwork(
  { model, asked }: Pick<RunRecord, 'model' | 'asked'>,
  descriptions: readonly (NetworkDescription | undefined)[],
): boolean {
  if (model.kind === 'eye') return false;
  const own = encodeNetwork(model.description);
  return descriptions.some((description) => {
    const text = description && encodeNetwork(description);
    return text !== undefined && (text === own || text === asked);
  });
}

/** Of the eye each block has so many layers with a kernel. */
const kernelsInBlock = 3;

/**
 * What a layer that learned is called.
 *
 * @param index as in the magnitudes of `run`: of a network which of its layers, of the eye which kernel of
 *   the blocks that learned along.
 */
export function magnitudeName(
  { model, classNames }: Pick<RunRecord, 'model' | 'classNames'>,
  index: number,
  m: NetworkMessages,
): string {
  if (model.kind === 'network') {
    const layer = model.description.layers[index];
    return layer ? layerName(layer, m, classNames.length) : String(index + 1);
  }
  const blocks = model.level === 'last-two-blocks' ? 2 : 1;
  const isLast = Math.floor(index / kernelsInBlock) === blocks - 1;
  const { lastBlock, blockBefore, kernels } = m.train.tune.blocks;
  return `${isLast ? lastBlock : blockBefore}: ${kernels[index % kernelsInBlock]}`;
}
