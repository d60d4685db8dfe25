import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from './check.ts';
import {
  sampleBurst,
  sampleClass,
  sampleContents,
  sampleEye,
  sampleProject,
  sampleStore,
} from './sample-records.ts';
import type { Store } from './store.ts';

const done = { ok: true, value: undefined };
const gone = { ok: false, trouble: { kind: 'gone', detail: expect.stringMatching(/no .* in/) } };

let store: Store;

beforeEach(async () => {
  store = await sampleStore();
});

afterEach(async () => {
  const findings = await checkStore(store);
  store.close();
  expect(findings).toEqual([]);
});

describe('saving', () => {
  it('gives back what was stored, in order, after closing and opening again', async () => {
    const project = sampleProject('First');
    const later = sampleProject('Second');
    const [low, high] = [sampleClass(project, 'Low', 1), sampleClass(project, 'High', 0)];
    const old = sampleBurst(low);
    const young = sampleBurst(high, 1);
    await store.saveProject(later);
    await store.saveProject(project);
    await store.saveClasses([low, high]);
    expect(await store.addBurst(young.burst, young.photos)).toEqual(done);
    expect(await store.addBurst(old.burst, old.photos.toReversed())).toEqual(done);
    store.close();

    store = await sampleStore(store.name);
    expect(await store.listProjects()).toEqual([project, later]);
    expect(await store.loadProject(project.id)).toEqual({
      project,
      classes: [high, low],
      bursts: [old.burst, young.burst],
      photos: [...old.photos, ...young.photos].map(({ record }) => record),
    });
    expect((await store.loadProject(later.id)).photos).toEqual([]);
    const second = old.photos[1]!;
    expect(await store.photoBytes(second.record.id)).toEqual(second.bytes);
    expect(await store.photoBytes('none')).toBeUndefined();
  });

  it('changes projects and classes', async () => {
    const { project, classes } = await sampleContents(store);
    const stricter = { ...project, strictness: 0.1 };
    const renamed = { ...classes[0]!, name: 'Cup', mark: 7 };
    expect(await store.saveProject(stricter)).toEqual(done);
    expect(await store.saveClasses([renamed])).toEqual(done);
    const contents = await store.loadProject(project.id);
    expect(contents.project).toEqual(stricter);
    expect(contents.classes).toEqual([renamed, classes[1]]);
  });

  it('reads many photographs in batches, in the order asked for, without those that are gone', async () => {
    const { classes } = await sampleContents(store);
    const { burst, photos } = sampleBurst(classes[0]!, 150);
    await store.addBurst(burst, photos);
    const ids = photos.map(({ record }) => record.id);
    const batches = [];
    for await (const batch of store.photoBytesOf(['none', ...ids])) batches.push(batch);
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flat()).toEqual(photos.map(({ record, bytes }) => [record.id, bytes]));
  });

  it('stores a burst twice as if once', async () => {
    const { project, bursts } = await sampleContents(store);
    const before = await store.loadProject(project.id);
    expect(await store.addBurst(bursts[0]!.burst, bursts[0]!.photos)).toEqual(done);
    expect(await store.loadProject(project.id)).toEqual(before);
  });

  it('says what is missing: project or class', async () => {
    const { project } = await sampleContents(store);
    const stranger = sampleClass(sampleProject());
    const { burst, photos } = sampleBurst(stranger);
    expect(await store.saveClasses([sampleClass(project), stranger])).toEqual(gone);
    expect(await store.addBurst(burst, photos)).toEqual(gone);
    expect((await store.loadProject(project.id)).classes).toHaveLength(2);
    await expect(store.loadProject(stranger.projectId)).rejects.toThrow(stranger.projectId);
  });

  it('puts no burst into a class that is deleted, unless both wait under one mark', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    const [owner] = classes;
    const { burst, photos } = sampleBurst(owner!);
    await store.setDeleted('class', [owner!.id], 5);
    expect(await store.addBurst(burst, photos)).toEqual(gone);
    expect(await store.addBurst({ ...burst, deletedAtMs: 6 }, photos)).toEqual(gone);
    expect(await store.addBurst({ ...burst, deletedAtMs: 5 }, photos)).toEqual(done);
    await store.setDeleted('class', [owner!.id], undefined);
    expect((await store.loadProject(project.id)).bursts).toHaveLength(bursts.length);
    const marked = { ...sampleBurst(owner!).burst, deletedAtMs: 7 };
    const own = photos.map(({ record, bytes }) => ({
      record: { ...record, id: `${record.id}-2`, burstId: marked.id },
      bytes,
    }));
    expect(await store.addBurst(marked, own)).toEqual(done);
  });

  it('throws at a burst that is empty or torn', async () => {
    const { classes } = await sampleContents(store);
    const { burst, photos } = sampleBurst(classes[0]!);
    const [first] = photos;
    const detached = new ArrayBuffer(first!.bytes.byteLength);
    structuredClone(detached, { transfer: [detached] });
    const elsewhere = { ...first!, record: { ...first!.record, burstId: 'other' } };
    await expect(store.addBurst(burst, [])).rejects.toThrow(RangeError);
    await expect(store.addBurst(burst, [elsewhere])).rejects.toThrow(RangeError);
    for (const bytes of [detached, new ArrayBuffer(7)]) {
      await expect(store.addBurst(burst, [{ ...first!, bytes }])).rejects.toThrow(RangeError);
    }
  });

  it('throws at what cannot be cloned, and keeps nothing of it', async () => {
    const { project } = await sampleContents(store);
    const proxy = { ...sampleClass(project), name: (() => '') as unknown as string };
    const saving = store.saveClasses([sampleClass(project), proxy]);
    await expect(saving).rejects.toThrow('could not be cloned');
    expect((await store.loadProject(project.id)).classes).toHaveLength(2);
  });
});

describe('moving', () => {
  it('gives a burst to another class', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    expect(await store.moveBurst(bursts[0]!.burst.id, classes[1]!.id)).toEqual(done);
    const contents = await store.loadProject(project.id);
    expect(contents.bursts.map(({ classId }) => classId)).toEqual([classes[1]!.id, classes[1]!.id]);
    expect(contents.photos).toHaveLength(6);
  });

  it('gives single photographs a burst of the same origin, and takes them back', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    const { burst, photos } = bursts[0]!;
    const before = await store.loadProject(project.id);
    const ids = photos.slice(1).map(({ record }) => record.id);
    expect(await store.movePhotos(ids, classes[1]!.id)).toEqual(done);

    const moved = await store.loadProject(project.id);
    const made = moved.bursts.filter(({ originId }) => originId === burst.originId);
    expect(made.map(({ classId }) => classId).sort()).toEqual(classes.map(({ id }) => id).sort());
    const [there] = made.filter(({ id }) => id !== burst.id);
    const movedPhotos = moved.photos.filter(({ burstId }) => burstId === there!.id);
    expect(movedPhotos.map(({ id }) => id)).toEqual(ids);
    expect(movedPhotos.map(({ index }) => index)).toEqual([1, 2]);

    expect(await store.movePhotos(ids, classes[0]!.id)).toEqual(done);
    expect(await store.loadProject(project.id)).toEqual(before);
  });

  it('leaves no empty burst behind', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    const ids = bursts[0]!.photos.map(({ record }) => record.id);
    expect(await store.movePhotos(ids, classes[1]!.id)).toEqual(done);
    const contents = await store.loadProject(project.id);
    expect(contents.bursts.every(({ classId }) => classId === classes[1]!.id)).toBe(true);
    expect(new Set(contents.photos.map(({ burstId }) => burstId)).size).toBe(2);
  });

  it('moves nothing if one photograph or the class is gone', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    const before = await store.loadProject(project.id);
    const { burst, photos } = bursts[0]!;
    expect(await store.movePhotos([photos[0]!.record.id, 'none'], classes[1]!.id)).toEqual(gone);
    expect(await store.moveBurst('none', classes[1]!.id)).toEqual(gone);
    expect(await store.moveBurst(burst.id, 'none')).toEqual(gone);
    expect(await store.loadProject(project.id)).toEqual(before);
    await store.setDeleted('class', [classes[1]!.id], 5);
    expect(await store.moveBurst(burst.id, classes[1]!.id)).toEqual(gone);
  });
});

describe('deleting', () => {
  it('hides a class with all that hangs on it, and brings back exactly that', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    const photoId = bursts[0]!.photos[0]!.record.id;
    expect(await store.setDeleted('photo', [photoId], 1)).toEqual({ ok: true, value: 1 });
    const before = await store.loadProject(project.id);
    expect(before.photos).toHaveLength(5);

    await store.setDeleted('class', [classes[0]!.id], 2);
    const hidden = await store.loadProject(project.id);
    expect(hidden.classes).toEqual([classes[1]]);
    expect(hidden.bursts).toEqual([bursts[1]!.burst]);
    expect(hidden.photos).toHaveLength(3);

    await store.setDeleted('class', [classes[0]!.id], undefined);
    expect(await store.loadProject(project.id)).toEqual(before);
    await store.setDeleted('photo', [photoId], undefined);
    expect((await store.loadProject(project.id)).photos).toHaveLength(6);
  });

  it('hides a burst when its last photograph goes', async () => {
    const { project, bursts } = await sampleContents(store);
    const ids = bursts[0]!.photos.map(({ record }) => record.id);
    await store.setDeleted('photo', ids, 1);
    expect((await store.loadProject(project.id)).bursts).toEqual([bursts[1]!.burst]);
  });

  it('purges what is hidden, and nothing else', async () => {
    const { project, classes, bursts } = await sampleContents(store, 3);
    const other = await sampleContents(store);
    await store.setDeleted('class', [classes[0]!.id], 1);
    await store.setDeleted('burst', [bursts[1]!.burst.id], 1);
    await store.setDeleted('photo', [bursts[2]!.photos[0]!.record.id], 1);
    const before = await store.loadProject(project.id);
    expect(await store.purgeDeleted(project.id)).toEqual(done);

    expect(await store.loadProject(project.id)).toEqual(before);
    const undo = await store.setDeleted('class', [classes[0]!.id], undefined);
    expect(undo).toEqual({ ok: true, value: 0 });
    expect(await store.photoBytes(bursts[0]!.photos[0]!.record.id)).toBeUndefined();
    const seen = await store.loadEmbeddings(project.id, sampleEye);
    expect([...seen.keys()].sort()).toEqual(before.photos.map(({ id }) => id).sort());
    expect((await store.loadProject(other.project.id)).photos).toHaveLength(6);
    expect(await store.loadEmbeddings(other.project.id, sampleEye)).toHaveProperty('size', 6);
    expect(await store.purgeDeleted('none')).toEqual(done);
  });
});

describe('deleting for good', () => {
  it.each(['class', 'burst', 'photo'] as const)(
    'takes a %s along with what is marked',
    async (kind) => {
      const { project, classes, bursts } = await sampleContents(store, 3);
      const ids = {
        class: classes[0]!.id,
        burst: bursts[0]!.burst.id,
        photo: bursts[0]!.photos[0]!.record.id,
      };
      await store.setDeleted('burst', [bursts[1]!.burst.id], 1);
      expect(await store.purgeDeleted(project.id, { kind, ids: [ids[kind]] })).toEqual(done);
      const contents = await store.loadProject(project.id);
      expect(contents.classes).toHaveLength(kind === 'class' ? 2 : 3);
      expect(contents.bursts).toHaveLength(kind === 'photo' ? 2 : 1);
      expect(contents.photos).toHaveLength(kind === 'photo' ? 5 : 3);
      expect(await store.photoBytes(ids.photo)).toBeUndefined();
      expect(await store.setDeleted(kind, [ids[kind]], undefined)).toEqual({ ok: true, value: 0 });
    },
  );
});

describe('durability', () => {
  it('waits for the disk with records, not with caches', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { project, classes, bursts } = await sampleContents(store);
    await store.moveBurst(bursts[0]!.burst.id, classes[1]!.id);
    await store.setDeleted('burst', [bursts[0]!.burst.id], 1);
    await store.purgeDeleted(project.id);
    await store.dropOtherEmbeddings(project.id, []);
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    asked.mockRestore();
    expect(writes.length).toBeGreaterThan(8);
    for (const [tables, , options] of writes) {
      const onlyReadsRecords = ['embeddings', 'photos,embeddings'].includes(String(tables));
      expect(options).toEqual({ durability: onlyReadsRecords ? 'relaxed' : 'strict' });
    }
  });
});
