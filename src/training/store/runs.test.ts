import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from './check.ts';
import type { ProjectRecord } from './records.ts';
import { failFromPut } from './sample-failure.ts';
import {
  sampleCheckpoint,
  sampleContents,
  sampleEye,
  sampleProject,
  sampleRun,
  sampleStore,
} from './sample-records.ts';
import type { Store } from './store.ts';

const done = { ok: true, value: undefined };
const full = { ok: false, trouble: { kind: 'quota-full' } };
const gone = { ok: false, trouble: { kind: 'gone', detail: expect.stringMatching(/no .* in/) } };
const noRoom = new DOMException('There is no room.', 'QuotaExceededError');

let store: Store;
let project: ProjectRecord;

beforeEach(async () => {
  store = await sampleStore();
  project = sampleProject();
  await store.saveProject(project);
});

afterEach(async () => {
  const findings = await checkStore(store);
  store.close();
  expect(findings).toEqual([]);
});

describe('a run', () => {
  it('is there again after closing and opening, with the weights of its last epoch', async () => {
    const [old, young] = [sampleRun(project), sampleRun(project)];
    expect(await store.saveRun(young.run)).toEqual(done);
    expect(await store.saveRun(old.run, old.checkpoint)).toEqual(done);
    const later = { ...old.run, history: sampleRun(project, 2).run.history };
    expect(await store.saveRun(later, sampleCheckpoint(2, 7))).toEqual(done);
    const ended = {
      ...later,
      end: { kind: 'early-stopped', bestEpoch: 1 },
      backend: 'cpu',
    } as const;
    expect(await store.saveRun(ended)).toEqual(done);
    store.close();
    store = await sampleStore(store.name);
    expect(await store.loadRuns(project.id)).toEqual([ended, young.run]);
    expect(await store.loadRunState(old.run.id)).toEqual(sampleCheckpoint(2, 7));
    expect(await store.loadRunState(young.run.id)).toBeUndefined();
    expect(await store.loadRuns('none')).toEqual([]);
  });

  it('stores of a view only what is seen through it', async () => {
    const { run, checkpoint } = sampleRun(project);
    const weights = [new Float32Array(1000).fill(3).subarray(10, 14)];
    const optimizerState = { step: 1, arrays: [new Float32Array(1000).fill(4).subarray(0, 2)] };
    const best = { epoch: 1, weights: [new Float32Array(1000).fill(5).subarray(1, 2)] };
    await store.saveRun(run, { ...checkpoint, weights, optimizerState, best });
    const state = await store.loadRunState(run.id);
    expect(state).toEqual({ epoch: 1, weights, optimizerState, best });
    const arrays = [state!.weights, state!.optimizerState.arrays, state!.best!.weights].flat();
    expect(arrays.map(({ buffer }) => buffer.byteLength)).toEqual([16, 8, 4]);
  });

  it('keeps the name and the mark that it was given while it goes on', async () => {
    const { run, checkpoint } = sampleRun(project);
    await store.saveRun(run, checkpoint);
    expect(await store.renameRun(run.id, 'No dropout')).toEqual(done);
    expect(await store.saveRun({ ...run, backend: 'webgl' })).toEqual(done);
    expect(await store.loadRuns(project.id)).toEqual([
      { ...run, name: 'No dropout', backend: 'webgl' },
    ]);
    expect(await store.setDeleted('run', [run.id], 1)).toEqual({ ok: true, value: 1 });
    await store.saveRun(run, sampleCheckpoint(1, 2));
    expect(await store.loadRuns(project.id)).toEqual([]);
    expect(await store.setDeleted('run', [run.id], undefined)).toEqual({ ok: true, value: 1 });
    expect(await store.loadRuns(project.id)).toEqual([{ ...run, name: 'No dropout' }]);
    expect(await store.loadRunState(run.id)).toEqual(sampleCheckpoint(1, 2));
  });

  it('is refused where its project, or it itself, is gone', async () => {
    const { run, checkpoint } = sampleRun({ id: 'none' });
    expect(await store.saveRun(run, checkpoint)).toEqual(gone);
    expect(await store.renameRun(run.id, 'New')).toEqual(gone);
    expect(await store.loadRunState(run.id)).toBeUndefined();
  });
});

describe('a run on a full disk', () => {
  it.each([
    [1, 'before'],
    [1, 'after'],
    [2, 'before'],
    [2, 'after'],
  ] as const)('is not written by halves (put %i, %s)', async (nth, when) => {
    const { run, checkpoint } = sampleRun(project);
    await store.saveRun(run, checkpoint);
    const later = { ...run, history: sampleRun(project, 2).run.history };
    const repair = failFromPut(nth, noRoom, when);
    expect(await store.saveRun(later, sampleCheckpoint(2, 9))).toEqual(full);
    repair();
    expect(await store.loadRuns(project.id)).toEqual([run]);
    expect(await store.loadRunState(run.id)).toEqual(checkpoint);
    expect(await store.saveRun(later, sampleCheckpoint(2, 9))).toEqual(done);
  });

  it('takes the room of what can be computed again, and of nothing else', async () => {
    const { project: other } = await sampleContents(store);
    const { run, checkpoint } = sampleRun(other);
    await store.saveRun(run, checkpoint);
    const before = await store.loadProject(other.id);
    const repair = failFromPut(1, noRoom, 'after');
    const answer = await store.saveRun({ ...run, backend: 'cpu' }, checkpoint);
    repair();
    expect(answer).toEqual(full);
    expect((await store.loadEmbeddings(other.id, sampleEye)).size).toBe(0);
    expect(await store.loadProject(other.id)).toEqual(before);
    expect(await store.loadRunState(run.id)).toEqual(checkpoint);
  });

  it('can be removed without room for a mark', async () => {
    const [kept, also] = [sampleRun(project), sampleRun(project)];
    await store.saveRun(kept.run, kept.checkpoint);
    await store.saveRun(also.run, also.checkpoint);
    const ids = [also.run.id];
    expect(await store.purgeDeleted(project.id, { kind: 'run', ids })).toEqual(done);
    expect(await store.loadRuns(project.id)).toEqual([kept.run]);
    expect(await store.loadRunState(also.run.id)).toBeUndefined();
  });
});

describe('what happens to a project', () => {
  it('happens to its runs: purged, copied, removed', async () => {
    const { project: own, classes } = await sampleContents(store);
    const [first, second] = [sampleRun(own, 2, 3), sampleRun(own)];
    const run = { ...first.run, classIds: classes.map(({ id }) => id) };
    await store.saveRun(run, first.checkpoint);
    await store.saveRun(second.run, second.checkpoint);
    await store.setDeleted('run', [second.run.id], 1);

    const copy = sampleProject('Copy');
    expect(await store.duplicateProject(own.id, copy)).toEqual(done);
    const copied = await store.loadRuns(copy.id);
    const copiedClasses = (await store.loadProject(copy.id)).classes;
    expect(copied).toEqual([
      {
        ...run,
        id: expect.not.stringMatching(run.id),
        projectId: copy.id,
        classIds: copiedClasses.map(({ id }) => id),
      },
    ]);

    expect(await store.purgeDeleted(own.id)).toEqual(done);
    expect(await store.setDeleted('run', [second.run.id], undefined)).toEqual({
      ok: true,
      value: 0,
    });
    expect(await store.loadRunState(second.run.id)).toBeUndefined();
    await store.saveProject({ ...own, deletedAtMs: 1 });
    expect(await store.purgeProjects()).toEqual(done);
    expect(await store.loadRuns(own.id)).toEqual([]);
    expect(await store.loadRunState(run.id)).toBeUndefined();
    expect(await store.loadRunState(copied[0]!.id)).toEqual(first.checkpoint);
    expect(await store.removeProject(copy.id)).toEqual(done);
    expect(await store.loadRunState(copied[0]!.id)).toBeUndefined();
  });
});
