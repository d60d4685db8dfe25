import type { NetworkBackend } from '../../src/models/network/types.ts';
import { NetworkTrainer } from '../../src/training/network/network-trainer.ts';
import type { RunEnd, TrainJob } from '../../src/training/network/types.ts';
import { newId } from '../../src/training/store/ids.ts';
import type { RunRecord } from '../../src/training/store/records.ts';
import { openStore, type Store } from '../../src/training/store/store.ts';
import { loadDigits } from './digits.ts';
import { digitNetworks, digitSettings } from './networks.ts';

export interface LeakOptions {
  readonly backend: NetworkBackend;
  readonly runs: number;
}

/** What is left of the runs. */
export interface Leaked {
  /** More tensors in the worker than before them. */
  readonly tensors: number;
  /** Runs that are still in the store. */
  readonly storedRuns: number;
}

/** Starts, pauses, steps, stops and deletes LeNet-5 on digits, over and over. */
export async function measureLeak({ backend, runs }: LeakOptions): Promise<Leaked> {
  const { set } = await loadDigits(digitNetworks['LeNet-5'].input);
  const some = (from: number, count: number) =>
    Int32Array.from({ length: count }, (_, i) => from + i);
  const job: TrainJob = {
    description: digitNetworks['LeNet-5'],
    data: set,
    split: { training: some(0, 64), validation: some(64, 32), unmeasuredClasses: [] },
    settings: { ...digitSettings, epochs: 100, keepBest: true },
  };
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.trouble.kind);
  const store = opened.value;
  const projectId = newId();
  await must(
    store.saveProject({ id: projectId, name: '', createdAtMs: Date.now(), strictness: 0 }),
  );
  const trainer = new NetworkTrainer([backend]);
  // The first one fills what is kept for good.
  await oneRun(trainer, store, job, projectId);
  const before = await trainer.tensorCount();
  for (let run = 1; run <= runs; run++) {
    await oneRun(trainer, store, job, projectId);
    if (run % 5 === 0) void say(`${run} of ${runs} runs`);
  }
  const after = await trainer.tensorCount();
  const storedRuns = (await store.loadRuns(projectId)).length;
  trainer.dispose();
  store.close();
  if (before === undefined || after === undefined) throw new Error('The worker is gone.');
  return { tensors: after - before, storedRuns };
}

/** Paused after a batch, led to the end of the epoch, gone on from there, stopped a batch later, deleted. */
async function oneRun(
  trainer: NetworkTrainer,
  store: Store,
  job: TrainJob,
  projectId: string,
): Promise<void> {
  let record = newRun(job, projectId);
  let saved = store.saveRun(record);
  let pauses = 0;
  const end = await trainer.start(job, (event) => {
    if (event.kind === 'batch' && event.epoch === 1 && event.batch === 1) trainer.pause();
    if (event.kind === 'batch' && pauses === 2) trainer.stop();
    if (event.kind === 'epoch') {
      record = { ...record, history: [...record.history, event.record] };
      saved = store.saveRun(record, event.checkpoint);
    }
    if (event.kind !== 'paused') return;
    if (pauses++ === 0) trainer.stepEpoch();
    else trainer.resume();
  });
  if (end.kind !== 'stopped' || pauses !== 2) {
    throw new Error(`${JSON.stringify(end)} after ${pauses} pauses`);
  }
  await must(saved);
  await must(store.saveRun({ ...record, end: end satisfies RunEnd }));
  await must(store.purgeDeleted(projectId, { kind: 'run', ids: [record.id] }));
}

function newRun({ description, settings, split }: TrainJob, projectId: string): RunRecord {
  return {
    id: newId(),
    projectId,
    name: '',
    createdAtMs: Date.now(),
    source: 'digits',
    model: { kind: 'network', description },
    classNames: [...'0123456789'],
    classIds: [],
    settings,
    counts: { training: split.training.length, validation: split.validation.length },
    history: [],
  };
}

/** Waits for something that has to go well. */
async function must(written: ReturnType<Store['saveRun']>): Promise<void> {
  const outcome = await written;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}
