import '@tensorflow/tfjs-backend-cpu';
import 'fake-indexeddb/auto';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { sampleRun } from '../../training/store/sample-records.ts';
import { canGoOn, planOfRun } from './run-facts.ts';
import { openPage, trainingDevice, type TrainingDevice } from './training-page.fixture.ts';

beforeAll(() => setBackend('cpu'));

let device: TrainingDevice;
beforeEach(async () => {
  device = await trainingDevice();
});
afterEach(() => device.store.close());

/** A busy machine may take its time. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

it('keeps each epoch with its weights, and how it ended', async () => {
  const { training, shelf, planned } = await openPage(device);
  await training.start(planned);
  expect(training.phase).toBe('idle');
  const [run] = await device.store.loadRuns(device.project.id);
  expect(run).toMatchObject({ source: 'toy', end: { kind: 'epochs-done' }, backend: 'cpu' });
  expect(run!.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
  expect((await device.store.loadRunState(run!.id))?.epoch).toBe(4);
  expect(shelf.list).toEqual([run]);
  expect(await shelf.weightsOf(run!.id)).toHaveLength(6);
});

it('remembers the batch that there was room for', async () => {
  const { training, trainer, planned } = await openPage(device);
  trainer.start = async (_job, onEvent) => {
    await onEvent({ kind: 'batch-halved', batchSize: 2 });
    return { kind: 'stopped' };
  };
  await training.start(planned);
  expect(training.news).toEqual([{ kind: 'batch-halved', batchSize: 2 }]);
  const [run] = await device.store.loadRuns(device.project.id);
  expect(run?.settings).toEqual({ ...planned.settings, batchSize: 2 });
});

it('lets a run that was left end beside the next one', async () => {
  const { training, planned } = await openPage(device);
  const left = training.start({ ...planned, settings: { ...planned.settings, epochs: 1000 } });
  await soon(() => expect(training.phase).toBe('running'));
  training.leave();
  const next = training.start(planned);
  await left;
  expect(training.isBusy).toBe(true);
  await next;
  const ends = (await device.store.loadRuns(device.project.id)).map(({ end }) => end?.kind);
  expect(ends).toEqual([undefined, 'epochs-done']);
});

it('holds, steps and ends', async () => {
  // More epochs than any machine makes before it is held.
  const { training, planned } = await openPage(device, { settings: { epochs: 1000 } });
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
  const { training, planned } = await openPage(device, {
    settings: { optimizer: { kind: 'sgd' }, learningRate: 1e6 },
  });
  await training.start(planned);
  expect(training.run?.end).toMatchObject({ kind: 'diverged' });
  const [run] = await device.store.loadRuns(device.project.id);
  expect(run?.end).toEqual(training.run?.end);
});

it('lives in memory where nothing can be written', async () => {
  device.canWrite = false;
  const { training, shelf, planned } = await openPage(device);
  await training.start(planned);
  expect(await device.store.loadRuns(device.project.id)).toEqual([]);
  expect(shelf.list).toHaveLength(1);
  expect(await shelf.weightsOf(shelf.list[0]!.id)).toHaveLength(6);
});

it('renames and removes runs, and brings them back', async () => {
  const { training, shelf, planned } = await openPage(device);
  const short = { ...planned, settings: { ...planned.settings, epochs: 1 } };
  await training.start(short);
  await training.start(short);
  const [first, second] = shelf.list;
  await shelf.rename(first!.id, 'de prueba');
  await shelf.remove(first!.id);
  expect((await device.store.loadRuns(device.project.id)).map(({ id }) => id)).toEqual([
    second!.id,
  ]);
  await device.undo?.();
  const again = await openPage(device);
  expect(again.shelf.list.map(({ name }) => name)).toEqual(['de prueba', '']);
  expect(shelf.list.map(({ id }) => id)).toEqual([first!.id, second!.id]);
});

it('plans the network of a run once, whatever its record becomes', () => {
  const { run } = sampleRun(device.project);
  const plan = planOfRun(run);
  expect(plan).toBeDefined();
  expect(planOfRun({ ...run, name: 'renamed' })).toBe(plan);
  expect(planOfRun({ ...run, classNames: ['a', 'b', 'c', 'd', 'e'] })?.classCount).toBe(5);
});
