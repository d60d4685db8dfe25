import { openProjectFile, type ProjectFile } from '../../exchange/project-file/read-project.ts';
import { projectFiles, type ProjectFileSource } from '../../exchange/project-file/write-project.ts';
import { zipStream } from '../../exchange/zip/zip-stream.ts';
import type { NewPhoto } from '../../training/store/add-burst.ts';
import {
  sampleBurst,
  sampleClass,
  sampleEmbedding,
  sampleEye,
  sampleProject,
  sampleRun,
  sampleStore,
} from '../../training/store/sample-records.ts';
import type { BurstRecord, ClassRecord, ProjectRecord } from '../../training/store/records.ts';
import type { Store } from '../../training/store/store.ts';

/** Bytes that say to be a JPEG of this side, and end in something of their own. */
export function jpegLike(seed: number, sidePx = 224): ArrayBuffer {
  const side = [sidePx >> 8, sidePx & 255];
  const frame = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, ...side, ...side, 1, 1, 0x11, 0];
  return Uint8Array.from([...frame, seed >> 8, seed, seed + 1]).buffer;
}

/** Puts a burst of photographs `seed`, `seed` + 1 … into the store, with what an eye saw in them. */
export async function keepBurst(
  store: Store,
  owner: ClassRecord,
  seed: number,
  count = 2,
  change: Partial<BurstRecord> = {},
): Promise<BurstRecord> {
  const sample = sampleBurst(owner, count);
  const photos = sample.photos.map(({ record }, index): NewPhoto => {
    const bytes = jpegLike(seed + index);
    return { record: { ...record, byteLength: bytes.byteLength }, bytes };
  });
  const burst = { ...sample.burst, ...change };
  await store.addBurst(burst, photos);
  await store.putEmbeddings(
    photos.map(({ record }, index) => sampleEmbedding(record, seed + index)),
  );
  return burst;
}

/** A stored kitchen: mugs with a reaction, keys, a test round, and a training. */
export async function storedKitchen(): Promise<{ store: Store; project: ProjectRecord }> {
  const store = await sampleStore();
  const project = sampleProject('Cocina');
  await store.saveProject(project);
  const media = { id: 'm-1', projectId: project.id, type: 'image/jpeg', bytes: jpegLike(9) };
  const reaction = { picture: { kind: 'photo', mediaId: 'm-1' } as const };
  const mug = { ...sampleClass(project, 'Taza'), reaction };
  const keys = sampleClass(project, 'Llaves', 1);
  await store.saveClasses([mug, keys], [media]);
  const learned = await keepBurst(store, mug, 10);
  await keepBurst(store, keys, 20);
  await keepBurst(store, mug, 30, 1, { isTest: true });
  const { run, checkpoint } = sampleRun(project, 2, 0.5);
  const classIds = [mug.id, keys.id];
  await store.saveRun({ ...run, classIds, learnedOriginIds: [learned.originId] }, checkpoint);
  return { store, project };
}

/** JPEGs by id. */
export async function bytesOf(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, ArrayBuffer>> {
  const found: (readonly [string, ArrayBuffer])[] = [];
  for await (const part of store.photoBytesOf(ids)) found.push(...part);
  return new Map(found);
}

/** What a store holds of a project, as a source of its file. */
export async function sourceOf(store: Store, projectId: string): Promise<ProjectFileSource> {
  const media = await store.media('m-1');
  return {
    contents: await store.loadProject(projectId),
    media: media ? [media] : [],
    embeddings: [{ eyeKey: sampleEye, vectors: await store.loadEmbeddings(projectId, sampleEye) }],
    runs: await store.loadRuns(projectId),
    checkpointOf: (runId) => store.loadRunState(runId),
    photoBytesOf: (ids) => bytesOf(store, ids),
    words: { none: 'none of these', readMe: '' },
    madeAt: new Date(0),
  };
}

/** Writes and opens the file of a source. */
export async function fileOf(source: ProjectFileSource): Promise<ProjectFile> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipStream(projectFiles(source))) chunks.push(chunk.slice());
  const file = await openProjectFile(new Blob(chunks));
  if (!file.ok) throw new Error(JSON.stringify(file.trouble));
  return file.value;
}
