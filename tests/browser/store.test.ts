import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from '../../src/training/store/check.ts';
import { newId } from '../../src/training/store/ids.ts';
import {
  sampleBurst,
  sampleClass,
  sampleContents,
  sampleEmbedding,
  sampleEye,
  sampleProject,
  sampleRun,
  sampleStore,
} from '../../src/training/store/sample-records.ts';
import { schemaVersion } from '../../src/training/store/schema.ts';
import { storageSpace } from '../../src/training/store/space.ts';
import { openStore } from '../../src/training/store/store.ts';

const done = { ok: true, value: undefined };
const quotaFull = { ok: false, trouble: { kind: 'quota-full' } };

/** Chromium's storage buckets: rooms of their own, each with a quota (wicg.github.io/storage-buckets). */
interface StorageBuckets {
  open(
    name: string,
    options: { readonly quota: number },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}
const { storageBuckets } = navigator as unknown as { readonly storageBuckets: StorageBuckets };

/**
 * Lets stores live where there is room for `quotaBytes`, until the test ends. The bucket goes with the
 * browser's profile: deleting it at once would cut off transactions that are just ending.
 */
async function enterBucket(quotaBytes: number): Promise<string> {
  const name = `test-${newId()}`;
  const bucket = await storageBuckets.open(name, { quota: quotaBytes });
  vi.stubGlobal('indexedDB', bucket.indexedDB);
  return name;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A stored project with one class. */
async function smallProject() {
  const store = await sampleStore();
  const project = sampleProject();
  const owner = sampleClass(project);
  await store.saveProject(project);
  await store.saveClasses([owner]);
  return { store, project, owner };
}

/** Records bursts of ten photographs of 12 kB until there is no room; tells those that were kept. */
async function fill({ store, owner }: Awaited<ReturnType<typeof smallProject>>) {
  const kept = [];
  for (;;) {
    const next = sampleBurst(owner, 10, 12_000);
    const answer = await store.addBurst(next.burst, next.photos);
    if (!answer.ok) return { kept, refused: next, answer };
    kept.push(next);
  }
}

describe('a store in a browser', () => {
  it('has everything again after closing and opening', async () => {
    const store = await sampleStore();
    const { project, bursts } = await sampleContents(store);
    const before = await store.loadProject(project.id);
    const vectors = await store.loadEmbeddings(project.id, sampleEye);
    store.close();
    const again = await sampleStore(store.name);
    expect(await again.loadProject(project.id)).toEqual(before);
    expect(before.photos).toHaveLength(6);
    expect(await again.loadEmbeddings(project.id, sampleEye)).toEqual(vectors);
    expect(vectors.get(before.photos[0]!.id)).toEqual(new Float32Array(8).fill(1));
    const { record, bytes } = bursts[0]!.photos[0]!;
    expect(await again.photoBytes(record.id)).toEqual(bytes);
    again.close();
  });

  it('moves, deletes and purges without leaving anything behind', async () => {
    const store = await sampleStore();
    const { project, classes, bursts } = await sampleContents(store);
    const [first, second] = bursts[0]!.photos.map(({ record }) => record.id);
    expect(await store.movePhotos([first!, second!], classes[1]!.id)).toEqual(done);
    expect(await store.setDeleted('class', [classes[0]!.id], 1)).toEqual({ ok: true, value: 1 });
    expect(await store.purgeDeleted(project.id)).toEqual(done);
    const contents = await store.loadProject(project.id);
    expect(contents.classes).toEqual([classes[1]]);
    expect(contents.photos).toHaveLength(5);
    expect(await store.loadEmbeddings(project.id, sampleEye)).toHaveProperty('size', 5);
    await store.putEmbeddings(contents.photos.map((photo) => sampleEmbedding(photo, 2, 'new@128')));
    expect(await store.dropOtherEmbeddings(project.id, ['new@128'])).toEqual(done);
    expect(await store.loadEmbeddings(project.id, sampleEye)).toHaveProperty('size', 0);
    expect(await store.loadEmbeddings(project.id, 'new@128')).toHaveProperty('size', 5);
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });

  it('tells how much room there is', async () => {
    const { usedBytes, quotaBytes, persisted } = await storageSpace();
    expect(quotaBytes).toBeGreaterThan(1e6);
    expect(usedBytes).toBeGreaterThan(0);
    expect(persisted).toBeTypeOf('boolean');
  });

  it('takes and gives back 2,000 photographs of 12 kB', async () => {
    const { store, project, owner } = await smallProject();
    const bursts = Array.from({ length: 80 }, () => sampleBurst(owner, 25, 12_000));
    const records = bursts.flatMap(({ photos }) => photos.map(({ record }) => record));
    const embeddings = records.map((record) => ({
      ...sampleEmbedding(record),
      vector: new Float32Array(320).fill(0.5),
    }));
    const timed = async <Value>(what: string, work: () => Promise<Value>): Promise<Value> => {
      const startMs = performance.now();
      const value = await work();
      console.log(`${what}: ${(performance.now() - startMs).toFixed(0)} ms`);
      return value;
    };
    await timed('2,000 photographs written, in bursts of 25', async () => {
      for (const { burst, photos } of bursts) await store.addBurst(burst, photos);
    });
    await timed('2,000 embeddings written', () => store.putEmbeddings(embeddings));
    store.close();
    const again = await timed('opened', () => sampleStore(store.name));
    const contents = await timed('project read', () => again.loadProject(project.id));
    const vectors = await timed('2,000 embeddings read', () =>
      again.loadEmbeddings(project.id, sampleEye),
    );
    const photoCount = await timed('2,000 photographs read', async () => {
      let count = 0;
      for await (const batch of again.photoBytesOf(records.map(({ id }) => id))) {
        count += batch.filter(([, bytes]) => bytes.byteLength === 12_000).length;
      }
      return count;
    });
    expect([contents.photos.length, vectors.size, photoCount]).toEqual([2000, 2000, 2000]);
    again.close();
  });
});

describe('a store without room', () => {
  it('says so, keeps nothing by halves, and takes the burst again once there is room', async () => {
    await enterBucket(2_000_000);
    const small = await smallProject();
    const { store, project } = small;
    const { kept, refused, answer } = await fill(small);
    expect(answer).toEqual(quotaFull);
    expect(kept.length).toBeGreaterThan(5);
    expect((await store.loadProject(project.id)).photos).toHaveLength(kept.length * 10);
    expect(await checkStore(store)).toEqual([]);

    const ids = kept.slice(0, 4).map(({ burst }) => burst.id);
    expect(await store.setDeleted('burst', ids, 1)).toEqual(quotaFull);
    expect(await store.purgeDeleted(project.id, { kind: 'burst', ids })).toEqual(done);
    expect(await store.addBurst(refused.burst, refused.photos)).toEqual(done);
    expect((await store.loadProject(project.id)).photos).toHaveLength((kept.length - 3) * 10);
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });

  it('gives up embeddings for a photograph', async () => {
    await enterBucket(2_000_000);
    const { store, project, owner } = await smallProject();
    const { burst, photos } = sampleBurst(owner, 500, 10);
    await store.addBurst(burst, photos);
    const embeddings = photos.map(({ record }) => {
      const random = crypto.getRandomValues(new Uint8Array(1280));
      return { ...sampleEmbedding(record), vector: new Float32Array(random.buffer) };
    });
    expect(await store.putEmbeddings(embeddings)).toEqual(done);
    let answer;
    let remaining;
    do {
      const next = sampleBurst(owner, 10, 12_000);
      answer = await store.addBurst(next.burst, next.photos);
      remaining = (await store.loadEmbeddings(project.id, sampleEye)).size;
    } while (remaining === 500);
    // The burst that needed their room was kept.
    expect([answer, remaining]).toEqual([done, 0]);
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });
});

describe('a run in a store without room', () => {
  it('keeps the last state that fitted, and says that the next did not', async () => {
    await enterBucket(4_000_000);
    const small = await smallProject();
    const { store, project } = small;
    const { run, checkpoint } = sampleRun(project);
    // Random, as trained weights can hardly be compressed.
    const weights = (count: number) => [
      new Float32Array(count).map(() => Math.random()),
      new Float32Array(10),
    ];
    const first = { ...checkpoint, weights: weights(62_000) };
    expect(await store.saveRun(run, first)).toEqual(done);
    await fill(small);
    const later = { ...run, history: sampleRun(project, 2).run.history };
    const second = { ...checkpoint, epoch: 2, weights: weights(2_000_000) };
    expect(await store.saveRun(later, second)).toEqual(quotaFull);
    expect(await store.loadRuns(project.id)).toEqual([run]);
    expect(await store.loadRunState(run.id)).toEqual(first);
    expect(await store.purgeDeleted(project.id, { kind: 'run', ids: [run.id] })).toEqual(done);
    expect(await store.loadRunState(run.id)).toBeUndefined();
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });
});

describe('the loss of a store', () => {
  it('comes with a newer version in another tab, which is not kept waiting', async () => {
    const store = await sampleStore();
    const lost = vi.fn();
    store.onLost(lost);
    const newer = await openDB(store.name, schemaVersion + 1);
    expect(lost.mock.calls).toEqual([['newer-version']]);
    const answer = await store.saveProject(sampleProject());
    expect(answer).toEqual({ ok: false, trouble: { kind: 'unavailable' } });
    const opened = await openStore(store.name);
    expect(opened).toEqual({ ok: false, trouble: { kind: 'newer-version' } });
    newer.close();
  });

  it('comes when the user clears what the site has stored', async () => {
    const name = await enterBucket(2_000_000);
    const { store } = await smallProject();
    const lost = vi.fn();
    store.onLost(lost);
    await storageBuckets.delete(name);
    await vi.waitFor(() => expect(lost.mock.calls).toEqual([['closed-by-browser']]));
  });
});
