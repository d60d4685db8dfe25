import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from './check.ts';
import { failFromPut } from './sample-failure.ts';
import {
  sampleBurst,
  sampleContents,
  sampleEmbedding,
  sampleEye,
  sampleStore,
} from './sample-records.ts';
import type { Store } from './store.ts';

const noRoom = new DOMException('There is no room.', 'QuotaExceededError');
const quotaFull = { ok: false, trouble: { kind: 'quota-full' } };

let store: Store;

beforeEach(async () => {
  store = await sampleStore();
});

afterEach(() => store.close());

describe('a write that fails', () => {
  // A burst of three photographs is seven records: burst, photographs, bytes.
  it.each([
    [1, 'before'],
    [1, 'after'],
    [3, 'before'],
    [4, 'after'],
    [7, 'before'],
    [7, 'after'],
  ] as const)(
    'for want of room at record %i, %s it is written, keeps nothing',
    async (nth, when) => {
      const { project, classes } = await sampleContents(store);
      const before = await store.loadProject(project.id);
      const { burst, photos } = sampleBurst(classes[0]!);
      const repair = failFromPut(nth, noRoom, when);
      const answer = await store.addBurst(burst, photos);
      repair();
      expect(answer).toEqual(quotaFull);
      expect(await store.loadProject(project.id)).toEqual(before);
      expect(await checkStore(store)).toEqual([]);
      expect(await store.addBurst(burst, photos)).toEqual({ ok: true, value: undefined });
      expect((await store.loadProject(project.id)).photos).toHaveLength(9);
    },
  );

  it('for want of room gives up the embeddings, and then succeeds if that has made room', async () => {
    const { project, classes } = await sampleContents(store);
    const { burst, photos } = sampleBurst(classes[0]!);
    const repair = failFromPut(2, noRoom, 'after');
    const clear = IDBObjectStore.prototype.clear;
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(function (
      this: IDBObjectStore,
    ) {
      repair();
      return clear.call(this);
    });
    expect(await store.addBurst(burst, photos)).toEqual({ ok: true, value: undefined });
    expect((await store.loadProject(project.id)).photos).toHaveLength(9);
    expect(await store.loadEmbeddings(project.id, sampleEye)).toHaveProperty('size', 0);
  });

  it('to keep embeddings gives up nothing', async () => {
    const { project, bursts } = await sampleContents(store);
    const repair = failFromPut(1, noRoom, 'after');
    const answer = await store.putEmbeddings([sampleEmbedding(bursts[0]!.photos[0]!.record, 7)]);
    repair();
    expect(answer).toEqual(quotaFull);
    expect(await store.loadEmbeddings(project.id, sampleEye)).toHaveProperty('size', 6);
  });

  it('half-way through a move leaves everything where it was', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    const before = await store.loadProject(project.id);
    const ids = bursts[0]!.photos.map(({ record }) => record.id);
    const repair = failFromPut(3, noRoom, 'after');
    const answer = await store.movePhotos(ids, classes[1]!.id);
    repair();
    expect(answer).toEqual(quotaFull);
    expect(await store.loadProject(project.id)).toEqual(before);
    expect(await checkStore(store)).toEqual([]);
  });

  it('for a reason nobody knows tells what the browser said', async () => {
    const { classes } = await sampleContents(store);
    const onFire = new DOMException('The disk is on fire.', 'UnknownError');
    const repair = failFromPut(1, onFire, 'before');
    const answer = await store.saveClasses(classes);
    repair();
    const detail = 'UnknownError: The disk is on fire.';
    expect(answer).toEqual({ ok: false, trouble: { kind: 'unknown', detail } });
  });

  it('because the store was closed says that there is none', async () => {
    const { project } = await sampleContents(store);
    store.close();
    const refused = { ok: false, trouble: { kind: 'unavailable' } };
    expect(await store.saveProject(project)).toEqual(refused);
    await expect(store.loadProject(project.id)).rejects.toThrow(DOMException);
  });
});
