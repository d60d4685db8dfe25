import { success } from '../../core/outcome.ts';
import { tinyJob, type TinyJobOptions } from '../../training/network/tiny-job.fixture.ts';
import { TrainControl } from '../../training/network/train-control.ts';
import { trainNetwork, type OnTrainEvent } from '../../training/network/train-network.ts';
import type { TrainJob } from '../../training/network/types.ts';
import type { ProjectRecord } from '../../training/store/records.ts';
import { sampleProject, sampleStore } from '../../training/store/sample-records.ts';
import type { Store } from '../../training/store/store.ts';
import type { Notices } from '../notices.svelte.ts';
import type { PlannedRun } from './run-recipe.svelte.ts';
import { RunShelf } from './run-shelf.svelte.ts';
import { Training } from './training.svelte.ts';

/** What pages find when they are opened one after the other. */
export interface TrainingDevice {
  readonly store: Store;
  readonly project: ProjectRecord;
  /** Lets a tab write; false: another one does. */
  canWrite: boolean;
  /** What the last notice offers to undo. */
  undo: (() => unknown) | undefined;
}

/** A device with an empty project; its store is to be closed. */
export async function trainingDevice(): Promise<TrainingDevice> {
  const store = await sampleStore();
  const project = sampleProject();
  await store.saveProject(project);
  return { store, project, canWrite: true, undo: undefined };
}

/** Trains in this very thread. */
export class TrainerHere {
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

export interface PageOptions extends TinyJobOptions {
  readonly originIds?: readonly string[];
  /** Ids of the classes in the order of the rows, `a` to `d`: the pictures are the project's own then. */
  readonly rows?: readonly string[];
}

/** A page with the project open, as it is at the start and after each reload. */
export async function openPage(device: TrainingDevice, options: PageOptions = {}) {
  const { store, project } = device;
  const { originIds, rows } = options;
  const names = ['a', 'b', 'c', 'd'];
  const { description, data, split, settings } = tinyJob({ validation: 8, ...options });
  const labels = rows ? data.labels.map((label) => rows.indexOf(names[label]!)) : data.labels;
  const trainer = new TrainerHere();
  const notices = { say: (_: unknown, act: () => unknown) => (device.undo = act) };
  const shelf = new RunShelf(
    { store: () => store, writable: () => (device.canWrite ? store : undefined) },
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
