import { expect, it } from 'vitest';
import { success, type Outcome } from '../../core/outcome.ts';
import type { PictureForm } from '../../core/network/picture-maker.ts';
import { tinyJob } from '../../training/network/tiny-job.fixture.ts';
import type { TrainJob } from '../../training/network/types.ts';
import type { Notices } from '../notices.svelte.ts';
import { testProject } from '../test-project.ts';
import { NetworkData } from './network-data.svelte.ts';
import type { DeviceTrouble } from './network-device.ts';
import type { PictureSets } from './picture-sets.ts';
import type { PreparedPictures } from './prepared-pictures.ts';
import type { ListedPhotos } from './project-set.ts';
import { RunShelf } from './run-shelf.svelte.ts';
import type { TrainingParts } from './training-parts.ts';
import { Training } from './training.svelte.ts';

// What may change between the tap and the first batch: the code of the device comes over a slow network,
// photographs are decoded, a state of megabytes is read.

/** Two takes of two photographs of each class. */
const takesOf = (name: string) => ({
  [`${name}1`]: [`${name}-a`, `${name}-b`],
  [`${name}2`]: [`${name}-c`, `${name}-d`],
});
const projectOf = (...names: string[]) =>
  testProject(Object.fromEntries(names.map((name) => [name, takesOf(name)])));

/** Pictures without a look, `classCount` as it was asked for. */
function blank(
  { sizePx, channels }: PictureForm,
  { classCount, photoIds, labels, bursts }: ListedPhotos,
): PreparedPictures {
  const pixels = new Uint8Array(labels.length * sizePx ** 2 * channels);
  return {
    set: { sizePx, channels, classCount, pixels, labels, bursts },
    ...{ photoIds, unreadableCount: 0 },
  };
}

/** Four pictures of each of three things. */
const toys: ListedPhotos = {
  ...{ classCount: 3, photoIds: [] },
  labels: Int32Array.from({ length: 12 }, (_, i) => Math.floor(i / 4)),
  bursts: Int32Array.from({ length: 12 }, (_, i) => Math.floor(i / 2)),
};

type Trainer = Awaited<ReturnType<TrainingParts['device']['trainer']>>;

function openPage(...names: string[]) {
  const sets = {
    project: (listed: ListedPhotos, form: PictureForm) => Promise.resolve(blank(form, listed)),
    toy: (form: PictureForm) => Promise.resolve(blank(form, toys)),
  };
  const data = new NetworkData(sets as unknown as PictureSets);
  data.setContents(projectOf(...names));
  const shelf = new RunShelf(
    { store: () => undefined, writable: () => undefined },
    {} as unknown as Notices,
  );
  void shelf.follow('project');
  const jobs: TrainJob[] = [];
  const nothing = () => undefined;
  const trainer = success({
    start: (job: TrainJob) => {
      jobs.push(job);
      return Promise.resolve({ kind: 'stopped' } as const);
    },
    ...{ pause: nothing, resume: nothing, stepBatch: nothing, stepEpoch: nothing },
    ...{ stop: nothing, dispose: nothing },
  });
  let chosen: Promise<Outcome<unknown, DeviceTrouble>> = Promise.resolve(trainer);
  const training = new Training({
    ...{ data, shelf },
    recipe: { hold: () => nothing },
    device: { trainer: () => chosen as Promise<Trainer> },
  });
  /** The device is being chosen from now on; answers what ends that. */
  const beginChoosing = () => {
    let end = nothing;
    chosen = new Promise((resolve) => (end = () => void resolve(trainer)));
    return () => (end(), (chosen = Promise.resolve(trainer)));
  };
  const { description, settings } = tinyJob();
  const counts = { training: 6, validation: 6 };
  const planned = { description, settings, counts, classCount: 3, changes: [] };
  return { data, shelf, training, jobs, planned, beginChoosing };
}

it('learns what was chosen at the tap, by its names, whatever is recorded or chosen meanwhile', async () => {
  const { data, training, jobs, planned, beginChoosing } = openPage('mug', 'ball');
  const endChoosing = beginChoosing();
  const started = training.start(planned);
  data.setContents(projectOf('new', 'mug', 'ball'));
  data.setSource('toy');
  endChoosing();
  await started;
  expect(training.run).toMatchObject({
    source: 'project',
    classNames: ['mug', 'ball'],
    classIds: ['mug', 'ball'],
  });
  expect(training.run?.learnedOriginIds).not.toContain('new1');
  expect(jobs[0]!.data.classCount).toBe(2);
  expect([...jobs[0]!.data.labels]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

it('goes on with every picture under its own class, though one is deleted and one recorded meanwhile', async () => {
  const { data, training, jobs, planned, beginChoosing } = openPage('mug', 'ball', 'bear');
  await training.start(planned);
  const endChoosing = beginChoosing();
  const goneOn = training.goOn(training.run!, 1);
  data.setContents(projectOf('ball', 'bear', 'new', 'cup'));
  endChoosing();
  await goneOn;
  expect(training.trouble).toBeUndefined();
  expect(jobs).toHaveLength(2);
  expect(jobs[1]!.data).toEqual(jobs[0]!.data);
});

it('does not train a run that is called by other classes than its pictures have', async () => {
  const { data, shelf, training, jobs, planned } = openPage('mug', 'ball', 'bear');
  data.setSource('toy');
  await training.start(planned);
  const { classNames, ...run } = shelf.list[0]!;
  await training.goOn({ ...run, classNames: classNames.slice(1) }, 1);
  expect(training.trouble).toEqual({ kind: 'other-classes' });
  expect(training.isBusy).toBe(false);
  expect(jobs).toHaveLength(1);
});

it('can be called off while the device is chosen, and begun again', async () => {
  const { training, jobs, planned, beginChoosing } = openPage('mug', 'ball');
  const endChoosing = beginChoosing();
  const called = training.start(planned);
  expect(training.phase).toBe('preparing');
  training.stop();
  await called;
  expect(training.phase).toBe('idle');
  const again = training.start(planned);
  endChoosing();
  await again;
  expect(jobs).toHaveLength(1);
});

it.each(['stop', 'leave'] as const)(
  'does not train after %s while the state of the run is read',
  async (verb) => {
    const { shelf, training, jobs, planned } = openPage('mug', 'ball');
    await training.start(planned);
    const run = training.run!;
    let endReading: () => void = () => undefined;
    let isRead: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => (isRead = resolve));
    shelf.stateOf = () => {
      isRead();
      return new Promise((resolve) => (endReading = () => resolve(undefined)));
    };
    const goneOn = training.goOn(run, 1);
    await reading;
    training[verb]();
    endReading();
    await goneOn;
    expect(jobs).toHaveLength(1);
    expect(training.phase).toBe('idle');
    expect(shelf.run(run.id)?.end).toEqual({ kind: 'stopped' });
  },
);

it('leaves alone what began after it was left while a state was read', async () => {
  const { shelf, training, jobs, planned } = openPage('mug', 'ball');
  await training.start(planned);
  let endReading: () => void = () => undefined;
  const reading = new Promise<void>((isRead) => {
    shelf.stateOf = () => {
      isRead();
      return new Promise((resolve) => (endReading = () => resolve(undefined)));
    };
  });
  const goneOn = training.goOn(training.run!, 1);
  await reading;
  training.leave();
  const next = training.start(planned);
  endReading();
  await Promise.all([goneOn, next]);
  // The run that was left is not the one that was trained.
  expect(shelf.list).toHaveLength(2);
  expect(jobs).toHaveLength(2);
  expect(shelf.list.map(({ settings }) => settings.epochs)).toEqual([4, 4]);
});
