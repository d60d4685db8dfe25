import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkStore } from './check.ts';
import { newId } from './ids.ts';
import { sampleStore } from './sample-records.ts';
import { makeVersion1, version1Records } from './version-1.ts';

/** Each table and index with its key, as the browser tells them. */
async function schemaOf(name: string): Promise<string[]> {
  const request = indexedDB.open(name);
  await new Promise((resolve) => (request.onsuccess = resolve));
  const database = request.result;
  const transaction = database.transaction([...database.objectStoreNames]);
  const lines = [...database.objectStoreNames].flatMap((name) => {
    const table = transaction.objectStore(name);
    const indexes = [...table.indexNames].map((indexName) => {
      const { keyPath, unique, multiEntry } = table.index(indexName);
      return `${name}.${indexName}: ${keyPath}${unique ? ' unique' : ''}${multiEntry ? ' multi' : ''}`;
    });
    return [`${name}: ${table.keyPath}${table.autoIncrement ? ' auto' : ''}`, ...indexes];
  });
  database.close();
  return [`version ${database.version}`, ...lines];
}

/** All records of a database, table by table. */
async function recordsOf(name: string) {
  const request = indexedDB.open(name);
  await new Promise((resolve) => (request.onsuccess = resolve));
  const database = request.result;
  const reads = [...database.objectStoreNames].map(async (table) => {
    const all = database.transaction(table).objectStore(table).getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    return [table, all.result as unknown] as const;
  });
  const records = Object.fromEntries(await Promise.all(reads));
  database.close();
  return records;
}

describe('the schema', () => {
  it('is the one of its version: a change needs a new version and a step that leads to it', async () => {
    const store = await sampleStore();
    const schema = await schemaOf(store.name);
    store.close();
    expect(schema).toEqual([
      'version 2',
      'bursts: id',
      'bursts.by-class: classId',
      'bursts.by-project: projectId',
      'classes: id',
      'classes.by-project: projectId',
      'embeddings: photoId,eyeKey',
      'embeddings.by-eye: projectId,eyeKey',
      'media: id',
      'media.by-project: projectId',
      'photoBytes: photoId',
      'photos: id',
      'photos.by-burst: burstId',
      'photos.by-project: projectId',
      'projects: id',
    ]);
  });
});

describe('a database of version 1', () => {
  it('opens, keeps all its records, and holds together', async () => {
    const name = `test-${newId()}`;
    await makeVersion1(name);
    const store = await sampleStore(name);
    const { projects, classes, bursts, photos, photoBytes, embeddings } = version1Records;
    expect(await recordsOf(name)).toEqual({ ...version1Records, media: [] });
    expect(await checkStore(store)).toEqual([]);
    expect(await store.listProjects()).toEqual(projects);
    expect(await store.loadProject('p1')).toEqual({
      project: projects[0],
      classes: [classes[0]],
      bursts: [bursts[0]],
      photos: [photos[0]],
    });
    expect(await store.photoBytes('f2')).toEqual(photoBytes[1].bytes);
    expect([...(await store.loadEmbeddings('p1', 'lite0-int8-1@160'))]).toEqual([
      ['f1', embeddings[0].vector],
    ]);
    store.close();
  });

  it('has the schema that a new database is given on its way to the present version', async () => {
    const [old, fresh] = [`test-${newId()}`, `test-${newId()}`];
    await makeVersion1(old);
    for (const name of [old, fresh]) (await sampleStore(name)).close();
    expect(await schemaOf(old)).toEqual(await schemaOf(fresh));
  });
});
