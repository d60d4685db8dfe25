import '@tensorflow/tfjs-backend-cpu';
import 'fake-indexeddb/auto';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { epochInUse } from '../../training/network/epoch-in-use.ts';
import { splitByBurst } from '../../training/network/split-by-burst.ts';
import { splitSeed } from './network-data.svelte.ts';
import { pictureChanges } from './picture-changes.ts';
import { originsOf } from './project-pictures.ts';
import { canGoOn } from './run-facts.ts';
import { answersOf, picturesFor } from './run-pictures.ts';
import { openPage, trainingDevice, type TrainingDevice } from './training-page.fixture.ts';

beforeAll(() => setBackend('cpu'));

let device: TrainingDevice;
beforeEach(async () => {
  device = await trainingDevice();
});
afterEach(() => device.store.close());

it('goes on after the page was killed as if nothing had been', async () => {
  const settings = { epochs: 12 };
  const whole = await openPage(device, { settings });
  await whole.training.start(whole.planned);
  const killed = await openPage(device, { settings });
  const first = killed.training.start(killed.planned);
  const unsubscribe = killed.training.underWay.batchDone.subscribe(() => {
    if (killed.training.run?.history.length !== 2) return;
    unsubscribe();
    killed.training.leave();
  });
  await first;

  const { training, shelf, trainer } = await openPage(device);
  const open = shelf.list.at(-1)!;
  expect(open.end).toBeUndefined();
  expect(canGoOn(open)).toBe(true);
  await training.goOn(open);
  expect(trainer.jobs[0]?.checkpoint?.epoch).toBe(open.history.length);
  const done = shelf.run(open.id)!;
  const losses = (history: typeof done.history) => history.map(({ loss }) => loss);
  expect(losses(done.history)).toEqual(losses(shelf.list[0]!.history));
  // How long epochs took on the page that is gone says nothing here.
  expect(open.history.length).toBeGreaterThan(0);
  expect(training.epochsHere).toEqual(done.history.slice(open.history.length));
  expect(whole.training.epochsHere).toHaveLength(12);
  expect(done.end).toEqual({ kind: 'epochs-done' });
  expect(canGoOn(done)).toBe(false);
});

it('notes what it has learned from, goes on with it, and is not measured with it', async () => {
  const settings = { epochs: 1 };
  // 20 pictures to learn from and 8 to measure with, each a recording of its own.
  const originIds = Array.from({ length: 28 }, (_, i) => `origin-${i}`);
  const { training, planned } = await openPage(device, { settings, originIds });
  await training.start(planned);
  expect(training.run?.learnedOriginIds).toEqual(originIds.slice(0, 20));
  // The split is drawn anew: half of what it would measure with has been learned from.
  const otherIds = [...originIds.slice(4), ...originIds.slice(0, 4)];
  const again = await openPage(device, { settings, originIds: otherIds });
  await again.training.goOn(again.shelf.list[0]!, 1);
  const [run] = await device.store.loadRuns(device.project.id);
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
  expect((await device.store.loadRunState(run!.id))?.best).toBeUndefined();
  expect(run?.learnedOriginIds).toEqual(originIds.slice(0, 24));
  // Of a run of before nobody knows all that it has learned from.
  const { learnedOriginIds: _known, ...older } = { ...run!, id: 'older' };
  expect(_known).toHaveLength(24);
  await device.store.saveRun(older, (await device.store.loadRunState(run!.id))!);
  const late = await openPage(device, { settings, originIds });
  await late.training.goOn(late.shelf.run('older')!, 1);
  expect(late.training.run?.history).toHaveLength(3);
  expect(late.training.run?.learnedOriginIds).toBeUndefined();
});

it('begins without pictures to be measured with, and is chosen only among epochs that were measured', async () => {
  const settings = { epochs: 3, keepBest: true };
  const originIds = Array.from({ length: 28 }, (_, i) => `origin-${i}`);
  const first = await openPage(device, {
    ...{ settings, validation: 0 },
    originIds: originIds.slice(0, 20),
  });
  await first.training.start(first.planned);
  // Takes that only measure are recorded, and it goes on.
  const again = await openPage(device, { settings, originIds });
  await again.training.goOn(again.shelf.list[0]!, 2);
  const run = again.training.run!;
  expect(run.history.map(({ validation }) => validation !== undefined)).toEqual([
    ...[false, false, false],
    ...[true, true],
  ]);
  expect(epochInUse(run)!.epoch).toBeGreaterThan(3);
  expect(pictureChanges(run.history)).toEqual([
    { epoch: 4, validation: { kind: 'begins', before: 0, after: 8 } },
  ]);

  // And without them once more: nothing says which one is better than the last.
  const late = await openPage(device, {
    settings,
    validation: 0,
    originIds: originIds.slice(0, 20),
  });
  await late.training.goOn(late.shelf.list[0]!, 1);
  expect(epochInUse(late.training.run!)?.epoch).toBe(6);
  expect((await device.store.loadRunState(run.id))?.best).toBeUndefined();
  expect(pictureChanges(late.training.run!.history).at(-1)).toMatchObject({
    ...{ epoch: 6, validation: { kind: 'ends' } },
  });
});

it('goes on with a sample of the pictures where it began with one', async () => {
  const settings = { epochs: 1 };
  const originIds = Array.from({ length: 28 }, (_, i) => `origin-${i}`);
  const first = await openPage(device, { settings, originIds });
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
  const first = await openPage(device, { settings, rows: ['a', 'b', 'c', 'd'] });
  await first.training.start(first.planned);
  const again = await openPage(device, { settings, rows: ['c', 'a', 'd', 'b'] });
  await again.training.goOn(again.shelf.list[0]!, 1);
  expect(again.training.trouble).toBeUndefined();
  const [before, after] = [...first.trainer.jobs, ...again.trainer.jobs];
  expect(after!.data.labels).toEqual(before!.data.labels);
  expect(again.training.run).toMatchObject({ classIds: ['a', 'b', 'c', 'd'] });
  expect(again.training.run?.history).toHaveLength(2);
  const other = await openPage(device, { settings, rows: ['c', 'a', 'd'] });
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
  const { training, planned } = await openPage(device, {
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

it('does not go on with a run of other pictures', async () => {
  const { training, shelf, planned } = await openPage(device);
  await training.start({ ...planned, settings: { ...planned.settings, epochs: 1 } });
  await training.goOn({ ...shelf.list[0]!, source: 'digits' }, 2);
  expect(training.trouble).toEqual({ kind: 'other-classes' });
  await training.goOn(shelf.list[0]!, 2);
  expect(training.trouble).toBeUndefined();
  expect(training.run?.history).toHaveLength(3);
});

it('says what a run computes on while it is under way, and not of one that has ended', async () => {
  const { training, shelf, planned } = await openPage(device, { settings: { epochs: 1 } });
  const said: unknown[] = [];
  training.underWay.batchDone.subscribe(() => {
    if (training.progress) said.push(training.backend);
  });
  await training.start(planned);
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said)).toEqual(new Set(['cpu']));
  expect(training.backend).toBeUndefined();
  expect(training.run?.backend).toBe('cpu');
  // Nor while the next one is prepared.
  const goingOn = training.goOn(shelf.list[0]!, 1);
  expect(training.phase).toBe('preparing');
  expect(training.backend).toBeUndefined();
  await goingOn;
});

it('keeps what was asked for where a smaller network learns, and while it goes on', async () => {
  const { training, shelf, planned } = await openPage(device, { settings: { epochs: 1 } });
  await training.start(planned);
  expect(training.run).not.toHaveProperty('asked');
  const asked = '1~64.1.unit~f~o';
  await training.start({ ...planned, asked });
  await training.goOn(shelf.list[1]!, 1);
  expect(shelf.list[1]).toMatchObject({ asked, history: [{ epoch: 1 }, { epoch: 2 }] });
});
