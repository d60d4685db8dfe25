import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkStore } from './check.ts';
import { newId } from './ids.ts';
import { sampleRun, sampleStore } from './sample-records.ts';
import { makeVersion1, version1Records } from './version-1.ts';
import { makeVersion2, version2Records } from './version-2.ts';

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

const noRuns = { runs: [], runStates: [] };

describe('the schema', () => {
  it('is the one of its version: a change needs a new version and a step that leads to it', async () => {
    const store = await sampleStore();
    const schema = await schemaOf(store.name);
    store.close();
    expect(schema).toEqual([
      'version 3',
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
      'runStates: runId',
      'runStates.by-project: projectId',
      'runs: id',
      'runs.by-project: projectId',
    ]);
  });
});

describe('a database of version 1', () => {
  it('opens, keeps all its records, and holds together', async () => {
    const name = `test-${newId()}`;
    await makeVersion1(name);
    const store = await sampleStore(name);
    const { projects, classes, bursts, photos, photoBytes, embeddings } = version1Records;
    expect(await recordsOf(name)).toEqual({ ...version1Records, media: [], ...noRuns });
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
});

describe('a database of version 2', () => {
  it('opens, keeps all its records, holds together, and takes runs', async () => {
    const name = `test-${newId()}`;
    await makeVersion2(name);
    const store = await sampleStore(name);
    const { projects, classes, bursts, photos, media } = version2Records;
    expect(await recordsOf(name)).toEqual({ ...version2Records, ...noRuns });
    expect(await checkStore(store)).toEqual([]);
    expect(await store.loadProject('p1')).toEqual({
      project: projects[0],
      classes: [classes[2], classes[0]],
      bursts: [bursts[0], bursts[2]],
      photos: [photos[0], photos[2]],
    });
    expect(await store.media('m1')).toEqual(media[0]);
    const { run, checkpoint } = sampleRun(projects[0]);
    expect((await store.saveRun(run, checkpoint)).ok).toBe(true);
    expect(await store.loadRuns('p1')).toEqual([run]);
    expect(await checkStore(store)).toEqual([]);
    store.close();
  });
});

describe('a database of any version', () => {
  it.each([
    ['1', makeVersion1],
    ['2', makeVersion2],
  ])('(%s) comes to the schema that a new database is given', async (_version, make) => {
    const [old, fresh] = [`test-${newId()}`, `test-${newId()}`];
    await make(old);
    for (const name of [old, fresh]) (await sampleStore(name)).close();
    expect(await schemaOf(old)).toEqual(await schemaOf(fresh));
  });
});
