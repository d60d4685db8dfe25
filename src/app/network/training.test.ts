import '@tensorflow/tfjs-backend-cpu';
import 'fake-indexeddb/auto';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { success } from '../../core/outcome.ts';
import { epochInUse } from '../../training/network/epoch-in-use.ts';
import { tinyJob, type TinyJobOptions } from '../../training/network/tiny-job.fixture.ts';
import { TrainControl } from '../../training/network/train-control.ts';
import { trainNetwork, type OnTrainEvent } from '../../training/network/train-network.ts';
import type { TrainJob } from '../../training/network/types.ts';
import { splitByBurst } from '../../training/network/split-by-burst.ts';
import type { ProjectRecord } from '../../training/store/records.ts';
import { sampleProject, sampleRun, sampleStore } from '../../training/store/sample-records.ts';
import type { Store } from '../../training/store/store.ts';
import type { Notices } from '../notices.svelte.ts';
import { RunShelf } from './run-shelf.svelte.ts';
import { splitSeed } from './network-data.svelte.ts';
import { originsOf } from './project-pictures.ts';
import { answersOf, picturesFor } from './run-pictures.ts';
import { canGoOn, planOfRun } from './run-facts.ts';
import type { PlannedRun } from './run-recipe.svelte.ts';
import { Training } from './training.svelte.ts';

beforeAll(() => setBackend('cpu'));

/** A busy machine may take its time. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

let store: Store;
let project: ProjectRecord;
let undo: (() => unknown) | undefined;
/** Lets a tab write; false: another one does. */
let canWrite: boolean;

beforeEach(async () => {
  store = await sampleStore();
  project = sampleProject();
  await store.saveProject(project);
  canWrite = true;
});
afterEach(() => store.close());

/** Trains in this very thread. */
class TrainerHere {
  control = new TrainControl();
  jobs: TrainJob[] = [];
  #tell: OnTrainEvent | undefined;

  async start(job: TrainJob, onEvent: OnTrainEvent) {
    this.jobs.push(job);
    this.control = new TrainControl();
    this.#tell = onEvent;
    return trainNetwork(job, (event) => this.#tell?.(event), this.control);
  }
  pause = () => this.control.pause();
  resume = () => this.control.resume();
  stepBatch = () => this.control.stepBatch();
  stepEpoch = () => this.control.stepEpoch();
  stop = () => this.control.stop();
  dispose = () => {
    this.#tell = undefined;
    this.control.stop();
  };
}

interface PageOptions extends TinyJobOptions {
  readonly originIds?: readonly string[];
  /** Ids of the classes in the order of the rows, `a` to `d`: the pictures are the project's own then. */
  readonly rows?: readonly string[];
}

/** A page with the project open, as it is at the start and after each reload. */
async function openPage(options: PageOptions = {}) {
  const { originIds, rows } = options;
  const names = ['a', 'b', 'c', 'd'];
  const { description, data, split, settings } = tinyJob({ validation: 8, ...options });
  const labels = rows ? data.labels.map((label) => rows.indexOf(names[label]!)) : data.labels;
  const trainer = new TrainerHere();
  const notices = { say: (_: unknown, act: () => unknown) => (undo = act) };
  const shelf = new RunShelf(
    { store: () => store, writable: () => (canWrite ? store : undefined) },
    notices as unknown as Notices,
  );
  await shelf.follow(project.id);
  const training = new Training({
    shelf,
    recipe: { hold: () => () => undefined },
    device: { trainer: () => Promise.resolve(success(trainer)) },
    data: {
      atPresent: () => ({
        projectId: project.id,
        source: rows ? 'project' : 'toy',
        classWords: rows?.map((id) => ({ id, name: id })) ?? names.map((name) => ({ name })),
        prepare: () =>
          Promise.resolve(
            success({
              ...{ set: { ...data, labels }, split, photoIds: [], unreadableCount: 0 },
              ...(originIds && { originIds }),
            }),
          ),
      }),
    },
  });
  const counts = { training: split.training.length, validation: split.validation.length };
  const planned: PlannedRun = { description, settings, counts, classCount: 4, changes: [] };
  return { training, shelf, trainer, planned };
}

it('keeps each epoch with its weights, and how it ended', async () => {
  const { training, shelf, planned } = await openPage();
  await training.start(planned);
  expect(training.phase).toBe('idle');
  const [run] = await store.loadRuns(project.id);
  expect(run).toMatchObject({ source: 'toy', end: { kind: 'epochs-done' }, backend: 'cpu' });
  expect(run!.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
  expect((await store.loadRunState(run!.id))?.epoch).toBe(4);
  expect(shelf.list).toEqual([run]);
  expect(await shelf.weightsOf(run!.id)).toHaveLength(6);
});

it('goes on after the page was killed as if nothing had been', async () => {
  const settings = { epochs: 12 };
  const whole = await openPage({ settings });
  await whole.training.start(whole.planned);
  const killed = await openPage({ settings });
  const first = killed.training.start(killed.planned);
  const unsubscribe = killed.training.underWay.batchDone.subscribe(() => {
    if (killed.training.run?.history.length !== 2) return;
    unsubscribe();
    killed.training.leave();
  });
  await first;

  const { training, shelf, trainer } = await openPage();
  const open = shelf.list.at(-1)!;
  expect(open.end).toBeUndefined();
  expect(canGoOn(open)).toBe(true);
  await training.goOn(open);
  expect(trainer.jobs[0]?.checkpoint?.epoch).toBe(open.history.length);
  const done = shelf.run(open.id)!;
  const losses = (history: typeof done.history) => history.map(({ loss }) => loss);
  expect(losses(done.history)).toEqual(losses(shelf.list[0]!.history));
  expect(done.end).toEqual({ kind: 'epochs-done' });
  expect(canGoOn(done)).toBe(false);
});

it('notes what it has learned from, goes on with it, and is not measured with it', async () => {
  const settings = { epochs: 1 };
  // 20 pictures to learn from and 8 to measure with, each a recording of its own.
  const originIds = Array.from({ length: 28 }, (_, i) => `origin-${i}`);
  const { training, planned } = await openPage({ settings, originIds });
  await training.start(planned);
  expect(training.run?.learnedOriginIds).toEqual(originIds.slice(0, 20));
  // The split is drawn anew: half of what it would measure with has been learned from.
  const otherIds = [...originIds.slice(4), ...originIds.slice(0, 4)];
  const again = await openPage({ settings, originIds: otherIds });
  await again.training.goOn(again.shelf.list[0]!, 1);
  const [run] = await store.loadRuns(project.id);
  expect(run?.history).toHaveLength(2);
  expect([...again.trainer.jobs[0]!.split.validation]).toEqual([20, 21, 22, 23]);
  // All that it has learned from, and what was recorded since.
  expect(again.trainer.jobs[0]!.split.training).toHaveLength(24);
  const measured = run?.history.map(({ pictures }) => pictures?.validation);
  expect(measured).toEqual([
    { count: 8, ofLargestClass: 2, bursts: 8, evenBursts: 8, digest: expect.any(Number) },
    { count: 4, ofLargestClass: 1, bursts: 4, evenBursts: 4, digest: expect.any(Number) },
  ]);
  expect(measured![0]!.digest).not.toBe(measured![1]!.digest);
  // What was measured on other pictures says nothing of which epoch is the best.
  expect(epochInUse(run!)?.epoch).toBe(2);
  expect((await store.loadRunState(run!.id))?.best).toBeUndefined();
  expect(run?.learnedOriginIds).toEqual(originIds.slice(0, 24));
  // Of a run of before nobody knows all that it has learned from.
  const { learnedOriginIds: _known, ...older } = { ...run!, id: 'older' };
  expect(_known).toHaveLength(24);
  await store.saveRun(older, (await store.loadRunState(run!.id))!);
  const late = await openPage({ settings, originIds });
  await late.training.goOn(late.shelf.run('older')!, 1);
  expect(late.training.run?.history).toHaveLength(3);
  expect(late.training.run?.learnedOriginIds).toBeUndefined();
});

it('goes on with a sample of the pictures where it began with one', async () => {
  const settings = { epochs: 1 };
  const originIds = Array.from({ length: 28 }, (_, i) => `origin-${i}`);
  const first = await openPage({ settings, originIds });
  await first.training.start({
    ...first.planned,
    counts: { training: 12, validation: 8 },
    changes: [{ kind: 'fewer-pictures', from: 20, to: 12 }],
  });
  const { run } = first.training;
  expect(run).toMatchObject({ isSample: true, counts: { training: 12, validation: 8 } });
  expect(run!.learnedOriginIds).toHaveLength(12);
  await first.training.goOn(run!, 1);
  // So does one of before, which does not say.
  const { isSample: _said, ...older } = first.training.run!;
  expect(_said).toBe(true);
  await first.training.goOn(older, 1);
  const learned = first.trainer.jobs.map(({ split }) => split.training);
  expect(learned.map(({ length }) => length)).toEqual([12, 12, 12]);
});

it('goes on though its classes were put in another order', async () => {
  const settings = { epochs: 1 };
  const first = await openPage({ settings, rows: ['a', 'b', 'c', 'd'] });
  await first.training.start(first.planned);
  const again = await openPage({ settings, rows: ['c', 'a', 'd', 'b'] });
  await again.training.goOn(again.shelf.list[0]!, 1);
  expect(again.training.trouble).toBeUndefined();
  const [before, after] = [...first.trainer.jobs, ...again.trainer.jobs];
  expect(after!.data.labels).toEqual(before!.data.labels);
  expect(again.training.run).toMatchObject({ classIds: ['a', 'b', 'c', 'd'] });
  expect(again.training.run?.history).toHaveLength(2);
  const other = await openPage({ settings, rows: ['c', 'a', 'd'] });
  await other.training.goOn(other.shelf.list[0]!, 1);
  expect(other.training.trouble).toEqual({ kind: 'other-classes' });
});

it('sets the same recordings aside though its classes were put in another order', () => {
  // Four takes of two pictures of each class: which of them are set aside is decided by the seed.
  const picturesOf = (rows: readonly string[]) => {
    const set = {
      ...({ sizePx: 1, channels: 1, classCount: 4, pixels: new Uint8Array(32) } as const),
      labels: Int32Array.from({ length: 32 }, (_, i) => Math.floor(i / 8)),
      bursts: Int32Array.from({ length: 32 }, (_, i) => Math.floor(i / 2)),
    };
    const originIds = Array.from({ length: 16 }, (_, i) => `${rows[Math.floor(i / 4)]}${i % 4}`);
    const split = splitByBurst(set, splitSeed);
    return { set, split, originIds, photoIds: [], unreadableCount: 0 };
  };
  const runIds = ['a', 'b', 'c', 'd'];
  const asideOf = (rows: readonly string[]) => {
    const wanted = { form: { sizePx: 1, channels: 1, normalisation: 'unit' }, seed: 1 } as const;
    const answers = answersOf(runIds, rows)!;
    const { set, split, originIds } = picturesFor({ ...wanted, answers }, picturesOf(rows));
    return originsOf(originIds!, set.bursts, split.validation).toSorted();
  };
  const aside = asideOf(runIds);
  expect(aside).toHaveLength(4);
  expect(asideOf(['d', 'c', 'b', 'a'])).toEqual(aside);
  expect(asideOf(['b', 'd', 'a', 'c'])).toEqual(aside);
});

it('goes on for as many epochs more after it stopped early', async () => {
  // Nothing is learned, so nothing gets better.
  const { training, planned } = await openPage({
    settings: {
      ...{ epochs: 40, learningRate: 0, weightDecay: 0 },
      earlyStopping: { monitor: 'val-loss', patience: 2 },
    },
  });
  await training.start(planned);
  expect(training.run?.history).toHaveLength(3);
  expect(training.run?.end).toEqual({ kind: 'early-stopped', bestEpoch: 1 });
  await training.goOn(training.run!, 5);
  expect(training.run?.history).toHaveLength(8);
  await training.goOn(training.run!, 5);
  expect(training.run?.history).toHaveLength(13);
});

it('remembers the batch that there was room for', async () => {
  const { training, trainer, planned } = await openPage();
  trainer.start = async (_job, onEvent) => {
    await onEvent({ kind: 'batch-halved', batchSize: 2 });
    return { kind: 'stopped' };
  };
  await training.start(planned);
  expect(training.news).toEqual([{ kind: 'batch-halved', batchSize: 2 }]);
  const [run] = await store.loadRuns(project.id);
  expect(run?.settings).toEqual({ ...planned.settings, batchSize: 2 });
});

it('lets a run that was left end beside the next one', async () => {
  const { training, planned } = await openPage();
  const left = training.start({ ...planned, settings: { ...planned.settings, epochs: 1000 } });
  await soon(() => expect(training.phase).toBe('running'));
  training.leave();
  const next = training.start(planned);
  await left;
  expect(training.isBusy).toBe(true);
  await next;
  const ends = (await store.loadRuns(project.id)).map(({ end }) => end?.kind);
  expect(ends).toEqual([undefined, 'epochs-done']);
});

it('holds, steps and ends', async () => {
  // More epochs than any machine makes before it is held.
  const { training, planned } = await openPage({ settings: { epochs: 1000 } });
  let ended = false;
  const run = training.start(planned).then(() => (ended = true));
  await soon(() => expect(training.phase).toBe('running'));
  training.pause();
  await soon(() => expect(training.phase).toBe('paused'));
  const epochs = training.run!.history.length;
  training.stepEpoch();
  await soon(() => expect(training.run!.history.length).toBe(epochs + 1));
  await soon(() => expect(training.phase).toBe('paused'));
  training.stepBatch();
  await soon(() => expect(training.underWay.losses).toHaveLength(1));
  expect(ended).toBe(false);
  training.stop();
  await run;
  expect(training.run?.end).toEqual({ kind: 'stopped' });
  expect(canGoOn(training.run!)).toBe(true);
});

it('says that it diverged, and keeps what was good', async () => {
  const { training, planned } = await openPage({
    settings: { optimizer: { kind: 'sgd' }, learningRate: 1e6 },
  });
  await training.start(planned);
  expect(training.run?.end).toMatchObject({ kind: 'diverged' });
  const [run] = await store.loadRuns(project.id);
  expect(run?.end).toEqual(training.run?.end);
});

it('does not go on with a run of other pictures', async () => {
  const { training, shelf, planned } = await openPage();
  await training.start({ ...planned, settings: { ...planned.settings, epochs: 1 } });
  await training.goOn({ ...shelf.list[0]!, source: 'digits' }, 2);
  expect(training.trouble).toEqual({ kind: 'other-classes' });
  await training.goOn(shelf.list[0]!, 2);
  expect(training.trouble).toBeUndefined();
  expect(training.run?.history).toHaveLength(3);
});

it('lives in memory where nothing can be written', async () => {
  canWrite = false;
  const { training, shelf, planned } = await openPage();
  await training.start(planned);
  expect(await store.loadRuns(project.id)).toEqual([]);
  expect(shelf.list).toHaveLength(1);
  expect(await shelf.weightsOf(shelf.list[0]!.id)).toHaveLength(6);
});

it('renames and removes runs, and brings them back', async () => {
  const { training, shelf, planned } = await openPage();
  const short = { ...planned, settings: { ...planned.settings, epochs: 1 } };
  await training.start(short);
  await training.start(short);
  const [first, second] = shelf.list;
  await shelf.rename(first!.id, 'de prueba');
  await shelf.remove(first!.id);
  expect((await store.loadRuns(project.id)).map(({ id }) => id)).toEqual([second!.id]);
  await undo?.();
  const again = await openPage();
  expect(again.shelf.list.map(({ name }) => name)).toEqual(['de prueba', '']);
  expect(shelf.list.map(({ id }) => id)).toEqual([first!.id, second!.id]);
});

it('plans the network of a run once, whatever its record becomes', () => {
  const { run } = sampleRun(project);
  const plan = planOfRun(run);
  expect(plan).toBeDefined();
  expect(planOfRun({ ...run, name: 'renamed' })).toBe(plan);
  expect(planOfRun({ ...run, classNames: ['a', 'b', 'c', 'd', 'e'] })?.classCount).toBe(5);
});
