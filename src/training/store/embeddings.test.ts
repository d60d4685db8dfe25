import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from './check.ts';
import {
  sampleBurst,
  sampleContents,
  sampleEmbedding,
  sampleEye,
  sampleStore,
} from './sample-records.ts';
import type { Store } from './store.ts';

const done = { ok: true, value: undefined };

let store: Store;

beforeEach(async () => {
  store = await sampleStore();
});

afterEach(async () => {
  const findings = await checkStore(store);
  store.close();
  expect(findings).toEqual([]);
});

describe('embeddings', () => {
  it('are kept by photograph and eye', async () => {
    const { project, bursts } = await sampleContents(store);
    const { record } = bursts[0]!.photos[0]!;
    await store.putEmbeddings([sampleEmbedding(record, 5, 'other@160')]);
    await store.putEmbeddings([sampleEmbedding(record, 7)]);
    const seen = await store.loadEmbeddings(project.id, sampleEye);
    expect(seen.size).toBe(6);
    expect(seen.get(record.id)).toEqual(new Float32Array(8).fill(7));
    const other = await store.loadEmbeddings(project.id, 'other@160');
    expect([...other]).toEqual([[record.id, new Float32Array(8).fill(5)]]);
  });

  it('are left out for photographs that are not in the store', async () => {
    const { project, classes } = await sampleContents(store);
    const unsaved = sampleBurst(classes[0]!).photos.map(({ record }) => sampleEmbedding(record));
    expect(await store.putEmbeddings(unsaved)).toEqual(done);
    expect(await store.loadEmbeddings(project.id, sampleEye)).toHaveProperty('size', 6);
  });

  it('are stored without the rest of the buffer that they are a view of', async () => {
    const { project, bursts } = await sampleContents(store);
    const all = Float32Array.from({ length: 64 }, (_, index) => index);
    const record = sampleEmbedding(bursts[0]!.photos[0]!.record);
    await store.putEmbeddings([{ ...record, vector: all.subarray(8, 16) }]);
    const stored = (await store.loadEmbeddings(project.id, sampleEye)).get(record.photoId)!;
    expect([...stored]).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    expect(stored.buffer.byteLength).toBe(32);
  });

  it('of other eyes are dropped, in one project', async () => {
    const { project, bursts } = await sampleContents(store);
    const other = await sampleContents(store);
    const { record } = bursts[0]!.photos[0]!;
    for (const eye of ['a@128', 'b@128', 'z@128']) {
      await store.putEmbeddings([sampleEmbedding(record, 1, eye)]);
    }
    expect(await store.dropOtherEmbeddings(project.id, ['b@128'])).toEqual(done);
    const sizes = ['a@128', 'b@128', 'z@128', sampleEye].map(
      async (eye) => (await store.loadEmbeddings(project.id, eye)).size,
    );
    expect(await Promise.all(sizes)).toEqual([0, 1, 0, 0]);
    expect(await store.loadEmbeddings(other.project.id, sampleEye)).toHaveProperty('size', 6);
  });
});
