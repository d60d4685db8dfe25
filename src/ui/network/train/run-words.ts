import { runAccuracy } from '../../../app/network/run-accuracy.ts';
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
