import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkStore } from './check.ts';
import {
  sampleBurst,
  sampleClass,
  sampleContents,
  sampleRun,
  sampleStore,
} from './sample-records.ts';

describe('records of several kinds', () => {
  it('come into sight and go together, or not at all', async () => {
    const store = await sampleStore();
    const { project, classes } = await sampleContents(store);
    const before = await store.loadProject(project.id);
    const owner = { ...sampleClass(project, 'New', 2), deletedAtMs: 5 };
    const { burst, photos } = sampleBurst(owner);
    const { run, checkpoint } = sampleRun(project);
    await store.saveClasses([owner]);
    await store.addBurst({ ...burst, deletedAtMs: 5 }, photos);
    await store.saveRun({ ...run, deletedAtMs: 5 }, checkpoint);
    expect(await store.loadProject(project.id)).toEqual(before);

    const parts = [
      { kind: 'class', ids: [owner.id] },
      { kind: 'burst', ids: [burst.id] },
      { kind: 'run', ids: [run.id] },
    ] as const;
    const gone = [...parts, { kind: 'burst', ids: ['gone'] } as const];
    expect((await store.setDeletedTogether(gone, undefined)).ok).toBe(false);
    expect(await store.loadProject(project.id)).toEqual(before);
    expect((await store.setDeletedTogether(parts, undefined)).ok).toBe(true);
    expect((await store.loadProject(project.id)).classes).toHaveLength(classes.length + 1);
    expect(await store.loadRuns(project.id)).toHaveLength(1);
    expect((await store.setDeletedTogether(parts, 9)).ok).toBe(true);
    expect(await store.loadProject(project.id)).toEqual(before);
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });

  it('do not come into sight where a class was deleted meanwhile', async () => {
    const store = await sampleStore();
    const { project, classes } = await sampleContents(store);
    const { burst, photos } = sampleBurst(classes[0]!);
    await store.addBurst({ ...burst, deletedAtMs: 5 }, photos);
    await store.setDeleted('class', [classes[0]!.id], 6);
    const parts = [{ kind: 'burst', ids: [burst.id] }] as const;
    const trouble = { kind: 'gone', detail: expect.stringContaining(classes[0]!.id) };
    expect(await store.setDeletedTogether(parts, undefined)).toEqual({ ok: false, trouble });
    await store.setDeleted('class', [classes[0]!.id], undefined);
    expect((await store.loadProject(project.id)).bursts).toHaveLength(2);
    expect((await store.setDeletedTogether(parts, undefined)).ok).toBe(true);
    expect((await store.loadProject(project.id)).bursts).toHaveLength(3);
    store.close();
  });

  it('are discarded with what hangs on them, and nothing else that is marked', async () => {
    const store = await sampleStore();
    const { project, classes, bursts } = await sampleContents(store, 3);
    const [kept, discarded, undoable] = classes;
    await store.setDeleted('class', [undoable!.id], 7);
    await store.discard(project.id, [
      { kind: 'class', ids: [discarded!.id] },
      { kind: 'run', ids: [] },
    ]);
    expect((await store.loadProject(project.id)).classes).toEqual([kept]);
    const [lost] = bursts[1]!.photos;
    expect(await store.photoBytes(lost!.record.id)).toBeUndefined();
    await store.setDeleted('class', [undoable!.id], undefined);
    expect((await store.loadProject(project.id)).photos).toHaveLength(6);
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });
});
