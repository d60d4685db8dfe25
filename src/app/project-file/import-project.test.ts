import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile } from '../../exchange/project-file/read-project.ts';
import { projectFiles, type ProjectFileSource } from '../../exchange/project-file/write-project.ts';
import { zipStream } from '../../exchange/zip/zip-stream.ts';
import { checkStore } from '../../training/store/check.ts';
import {
  sampleBurst,
  sampleClass,
  sampleEmbedding,
  sampleEye,
  sampleProject,
  sampleRun,
} from '../../training/store/sample-records.ts';
import { openStore, type Store } from '../../training/store/store.ts';
import { importProject } from './import-project.ts';

/** Bytes that say to be a JPEG of this side, and end in something of their own. */
function jpegLike(seed: number, sidePx = 224): ArrayBuffer {
  const side = [sidePx >> 8, sidePx & 255];
  const frame = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, ...side, ...side, 1, 1, 0x11, 0];
  return Uint8Array.from([...frame, seed, seed + 1, seed + 2]).buffer;
}

async function bytesOf(store: Store, ids: readonly string[]): Promise<Map<string, ArrayBuffer>> {
  const found: (readonly [string, ArrayBuffer])[] = [];
  for await (const part of store.photoBytesOf(ids)) found.push(...part);
  return new Map(found);
}

/** What a store holds of a project, as a source of its file. */
async function sourceOf(store: Store, projectId: string): Promise<ProjectFileSource> {
  const runs = await store.loadRuns(projectId);
  return {
    contents: await store.loadProject(projectId),
    media: [(await store.media('m-1'))!],
    embeddings: [{ eyeKey: sampleEye, vectors: await store.loadEmbeddings(projectId, sampleEye) }],
    runs: await Promise.all(
      runs.map(async (record) => {
        const checkpoint = await store.loadRunState(record.id);
        return { record, ...(checkpoint && { checkpoint }) };
      }),
    ),
    photoBytesOf: (ids) => bytesOf(store, ids),
    words: { none: 'none of these', readMe: '' },
    madeAt: new Date(0),
  };
}

async function fileOf(source: ProjectFileSource) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipStream(projectFiles(source))) chunks.push(chunk.slice());
  const file = await openProjectFile(new Blob(chunks));
  if (!file.ok) throw new Error(JSON.stringify(file.trouble));
  return file.value;
}

let store: Store;
let source: ProjectFileSource;

beforeEach(async () => {
  const opened = await openStore(`import-${crypto.randomUUID()}`);
  if (!opened.ok) throw new Error('no store');
  store = opened.value;
  const project = sampleProject('Cocina');
  await store.saveProject(project);
  const media = { id: 'm-1', projectId: project.id, type: 'image/jpeg', bytes: jpegLike(9) };
  const reaction = { picture: { kind: 'photo', mediaId: 'm-1' } as const };
  const classes = [
    { ...sampleClass(project, 'Taza'), reaction },
    sampleClass(project, 'Llaves', 1),
  ];
  await store.saveClasses(classes, [media]);
  let seed = 1;
  for (const owner of classes) {
    const { burst, photos } = sampleBurst(owner, 2);
    const real = photos.map(({ record }) => {
      const bytes = jpegLike((seed += 10));
      return { record: { ...record, byteLength: bytes.byteLength }, bytes };
    });
    await store.addBurst(burst, real);
    await store.putEmbeddings(real.map(({ record }) => sampleEmbedding(record, seed)));
  }
  const { run, checkpoint } = sampleRun(project, 2, 0.5);
  await store.saveRun({ ...run, classIds: classes.map(({ id }) => id) }, checkpoint);
  source = await sourceOf(store, project.id);
});

afterEach(() => store.close());

const watch = (signal = new AbortController().signal) => ({
  nowMs: 1_800_000_000_000,
  signal,
  onProgress: () => undefined,
});

describe('a project file that is opened', () => {
  it('is a new project with the same things in it, however often', async () => {
    const file = await fileOf(source);
    for (let time = 0; time < 2; time++) {
      const imported = await importProject(file, store, watch());
      if (!imported.ok) throw new Error(JSON.stringify(imported.trouble));
      const { contents, embeddings, runs } = source;
      const taken = await store.loadProject(imported.value.id);
      expect(taken.project.name).toBe('Cocina');
      expect(taken.classes.map(({ name, mark }) => [name, mark])).toEqual(
        contents.classes.map(({ name, mark }) => [name, mark]),
      );
      expect(taken.photos).toHaveLength(contents.photos.length);
      const before = await bytesOf(
        store,
        contents.photos.map(({ id }) => id),
      );
      const after = await bytesOf(
        store,
        taken.photos.map(({ id }) => id),
      );
      expect([...after.values()]).toEqual([...before.values()]);
      const vectors = await store.loadEmbeddings(taken.project.id, sampleEye);
      expect(taken.photos.map(({ id }) => vectors.get(id))).toEqual(
        contents.photos.map(({ id }) => embeddings[0]!.vectors.get(id)),
      );
      const [run] = await store.loadRuns(taken.project.id);
      expect(run!.history).toEqual(runs[0]!.record.history);
      expect(run!.classIds).toEqual(taken.classes.map(({ id }) => id));
      expect(await store.loadRunState(run!.id)).toEqual(runs[0]!.checkpoint);
    }
    expect(await store.listProjects()).toHaveLength(3);
    expect(await checkStore(store)).toEqual([]);
  });

  it('leaves nothing where it was called off, or holds what is no photograph of ours', async () => {
    const file = await fileOf(source);
    const off = new AbortController();
    const calledOff = await importProject(file, store, {
      ...watch(off.signal),
      onProgress: () => off.abort(),
    });
    expect(calledOff).toEqual({ ok: false, trouble: { kind: 'cancelled' } });
    const wrong = await fileOf({
      ...source,
      photoBytesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, jpegLike(1, 640)]))),
    });
    const refused = await importProject(wrong, store, watch());
    expect(!refused.ok && refused.trouble.kind).toBe('damaged');
    const padded = new Uint8Array(1_000_000);
    padded.set(new Uint8Array(jpegLike(1)));
    const large = await fileOf({
      ...source,
      photoBytesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, padded.buffer]))),
    });
    const tooLong = await importProject(large, store, watch());
    expect(!tooLong.ok && tooLong.trouble.kind).toBe('damaged');
    expect(await store.listProjects()).toHaveLength(1);
    expect(await checkStore(store)).toEqual([]);
  });

  it('is seen by nobody before it is whole', async () => {
    const file = await fileOf(source);
    const seen = new Set<number>();
    let looking: Promise<unknown> = Promise.resolve();
    await importProject(file, store, {
      ...watch(),
      onProgress: () => {
        looking = looking.then(async () => seen.add((await store.listProjects()).length));
      },
    });
    await looking;
    expect([...seen]).toContain(1);
    expect(await store.listProjects()).toHaveLength(2);
  });
});
