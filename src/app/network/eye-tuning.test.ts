import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failure, success } from '../../core/outcome.ts';
import type { CollectedFeatures } from '../../training/fine-tune/feature-cache.ts';
import type { FineTuner } from '../../training/fine-tune/fine-tuner.ts';
import type { FineTuneResult } from '../../training/fine-tune/types.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import { hasWeights } from '../../training/store/has-weights.ts';
import type { ProjectRecord } from '../../training/store/records.ts';
import { sampleProject, sampleStore } from '../../training/store/sample-records.ts';
import type { Store } from '../../training/store/store.ts';
import type { Notices } from '../notices.svelte.ts';
import { EyeTuning, type TuningEngine } from './eye-tuning.svelte.ts';
import { projectPictures, type ProjectPictures } from './project-pictures.ts';
import { epochInUse, runAccuracy } from './run-accuracy.ts';
import { RunShelf } from './run-shelf.svelte.ts';

const eyeKey = 'lite0-int8-1@128';
const classNames = ['Mug', 'Ball'];
const before = { accuracy: 0.9, loss: 0.3 };
const after = { accuracy: 0.8, loss: 0.25, epoch: 1 };
const history = [1, 2].map((epoch): EpochRecord => ({
  epoch,
  loss: 0.2,
  accuracy: 0.99,
  validation: { loss: 0.2 + 0.05 * epoch, accuracy: 0.8 },
  batchLosses: [0.2],
  magnitudes: [],
  tookMs: 1,
}));

let store: Store;
let project: ProjectRecord;

beforeEach(async () => {
  store = await sampleStore();
  project = sampleProject();
  await store.saveProject(project);
});
afterEach(() => store.close());

async function openShelf(): Promise<RunShelf> {
  const places = { store: () => store, writable: () => store };
  const shelf = new RunShelf(places, {} as Notices);
  await shelf.follow(project.id);
  return shelf;
}

const classesOf = (names: readonly string[]) =>
  names.map((name, mark) => ({ id: name, name, mark }));

/**
 * Tunes with a result that is known beforehand; undefined: nothing here can compute it. `recorded` is what is
 * taught by the time that all was looked at, `taught` what is as it begins.
 */
async function tuned(
  result: Omit<FineTuneResult, 'askedCount' | 'weights'> | undefined,
  recorded: Partial<ProjectPictures> = {},
  taught: Partial<ProjectPictures> = {},
) {
  const shelf = await openShelf();
  const arrays = [Float32Array.of(1, 2)];
  const tuner: Pick<FineTuner, 'run' | 'stop' | 'dispose'> = {
    async run(_data, { level }, _backends, onEvent) {
      await onEvent?.({ kind: 'started', backend: 'wasm' });
      for (const record of result?.history ?? []) {
        const checkpoint = {
          epoch: record.epoch,
          weights: [],
          optimizerState: { step: 0, arrays: [] },
        };
        await onEvent?.({ kind: 'epoch', record, checkpoint });
      }
      if (!result) {
        return failure({ kind: 'no-backend', trials: [{ backend: 'wasm', detail: 'no' }] });
      }
      const weights = { eyeKey, level, classCount: 2, arrays };
      return success({ ...result, askedCount: 12, weights });
    },
    stop: () => undefined,
    dispose: () => undefined,
  };
  const contents = { project, classes: [], bursts: [], photos: [] };
  const data = {
    projectId: project.id,
    project: {
      ...projectPictures(contents),
      classes: classesOf(classNames),
      originIds: ['first'],
      ...taught,
    },
  };
  const tuning = new EyeTuning(
    {
      eye: { state: { eye: { model: {} }, report: { backend: 'wasm' } } },
      inHand: { photoBytes: () => Promise.resolve(undefined) },
    } as unknown as TuningEngine,
    data,
    shelf,
    () => Promise.resolve(success(undefined)),
    {
      collect: () => {
        data.project = { ...data.project, ...recorded } as typeof data.project;
        return Promise.resolve(success({ data: { eyeKey } } as CollectedFeatures));
      },
      clear: () => undefined,
    },
    () => tuner,
  );
  await tuning.start();
  expect(tuning.phase).toBe('idle');
  // As it is after a reload, where nothing of this visit is known.
  const again = await openShelf();
  const run = again.list[0]!;
  return { outcome: tuning.outcome, run, weights: await again.weightsOf(run.id), arrays };
}

const stopped = { history, end: { kind: 'early-stopped', bestEpoch: 1 } } as const;

it('remembers that the original was kept, and answers for it', async () => {
  const { outcome, run, weights, arrays } = await tuned({
    ...stopped,
    kept: 'head',
    headOnly: before,
    tuned: after,
  });
  expect(outcome).toEqual({ kept: 'head', headOnly: before, tuned: after, askedCount: 12 });
  expect(run.tuning).toEqual(outcome);
  expect(run.history).toEqual(history);
  expect(runAccuracy(run)).toBe(before.accuracy);
  expect(epochInUse(run)).toBeUndefined();
  expect(hasWeights(run)).toBe(true);
  expect(weights).toEqual(arrays);
});

it('remembers that the tuned one was kept, and its epoch', async () => {
  const better = { ...after, accuracy: 0.95 };
  const measured = history.map((record) => ({
    ...record,
    validation: { ...record.validation!, accuracy: 0.95 },
  }));
  const { run } = await tuned({
    ...{ ...stopped, history: measured },
    ...{ kept: 'tuned', headOnly: before, tuned: better },
  });
  expect(run.tuning?.kept).toBe('tuned');
  expect(runAccuracy(run)).toBe(0.95);
  expect(epochInUse(run)?.epoch).toBe(1);
});

it('has weights to answer with where only the layer of the classes learned', async () => {
  const { run, weights, arrays } = await tuned({
    ...{ history: [], end: { kind: 'epochs-done' } },
    ...{ kept: 'head', headOnly: before },
  });
  expect(run.history).toEqual([]);
  expect(run.tuning).toEqual({ kept: 'head', headOnly: before, askedCount: 12 });
  expect(runAccuracy(run)).toBe(before.accuracy);
  expect(hasWeights(run)).toBe(true);
  expect(weights).toEqual(arrays);
});

// Two takes of either class.
const takes = {
  photoIds: ['a', 'b', 'c', 'd', 'e', 'f'],
  labels: Int32Array.of(0, 0, 0, 1, 1, 1),
  bursts: Int32Array.of(0, 0, 1, 2, 2, 3),
};

it('counts the photographs that copies were asked about, and not those of a split that it does not use', async () => {
  const result = { ...stopped, kept: 'head', headOnly: before, tuned: after } as const;
  const { run } = await tuned(result, {}, takes);
  expect(run.counts).toEqual({ training: 6, validation: 12 });
});

it('counts all that have a take to be left out with until it is known how many could be read', async () => {
  const { run } = await tuned(undefined, {}, takes);
  expect(run.counts).toEqual({ training: 6, validation: 6 });
});

it('has none where nothing could compute it', async () => {
  const { outcome, run, weights } = await tuned(undefined);
  expect(outcome).toEqual({ kept: 'nothing' });
  expect(run.end?.kind).toBe('failed');
  expect(run.tuning).toBeUndefined();
  expect(hasWeights(run)).toBe(false);
  expect(weights).toBeUndefined();
});

it('is called by the classes that it learned, whatever is recorded while it looks', async () => {
  const { run } = await tuned(
    { ...stopped, kept: 'head', headOnly: before, tuned: after },
    { classes: classesOf(['Bear', ...classNames]), originIds: ['first', 'second'] },
  );
  expect(run.classNames).toEqual(classNames);
  expect(run.classIds).toEqual(classNames);
  expect(run.learnedOriginIds).toEqual(['first']);
});
