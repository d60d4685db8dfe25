import type { NewPhoto } from './add-burst.ts';
import { newId } from './ids.ts';
import type { BurstRecord, ClassRecord, EmbeddingRecord, ProjectRecord } from './records.ts';
import { openStore, type Store } from './store.ts';

/** Records for tests: small, whole, and fitting one another. */

/** An eye's key for tests. */
export const sampleEye = 'sample@128';

let moment = 1_700_000_000_000;

/** A project that is not stored yet. */
export function sampleProject(name = 'Project'): ProjectRecord {
  return { id: newId(), name, createdAtMs: moment++, strictness: 0 };
}

/** A class that is not stored yet. */
export function sampleClass({ id }: ProjectRecord, name = 'Mug', position = 0): ClassRecord {
  return { id: newId(), projectId: id, name, mark: position, position, createdAtMs: moment++ };
}

/** A burst that is not stored yet; its bytes are random, as a JPEG's can hardly be compressed. */
export function sampleBurst(
  { id: classId, projectId }: ClassRecord,
  photoCount = 3,
  byteLength = 20,
): { readonly burst: BurstRecord; readonly photos: readonly NewPhoto[] } {
  const id = newId();
  const createdAtMs = moment++;
  const burst = { id, originId: id, projectId, classId, source: 'scene', createdAtMs } as const;
  const photos = Array.from({ length: photoCount }, (_, index): NewPhoto => {
    const bytes = crypto.getRandomValues(new Uint8Array(byteLength)).buffer;
    const fixed = { type: 'image/jpeg', sizePx: 224, byteLength } as const;
    return { record: { id: newId(), projectId, burstId: id, index, ...fixed }, bytes };
  });
  return { burst, photos };
}

/** What the sample eye saw in a photograph: every number is `value`. */
export function sampleEmbedding(
  { id: photoId, projectId }: NewPhoto['record'],
  value = 1,
  eyeKey = sampleEye,
): EmbeddingRecord {
  return { photoId, projectId, eyeKey, vector: new Float32Array(8).fill(value) };
}

/** An open store, in a database of its own unless it is named. */
export async function sampleStore(name = `test-${newId()}`): Promise<Store> {
  const opened = await openStore(name);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.trouble.kind}`);
  return opened.value;
}

/** A stored project with classes, one burst of three photographs and their embeddings each. */
export async function sampleContents(store: Store, classCount = 2) {
  const project = sampleProject();
  const classes = Array.from({ length: classCount }, (_, position) =>
    sampleClass(project, `Class ${position}`, position),
  );
  const bursts = classes.map((record) => sampleBurst(record));
  await store.saveProject(project);
  await store.saveClasses(classes);
  for (const { burst, photos } of bursts) {
    await store.addBurst(burst, photos);
    await store.putEmbeddings(photos.map(({ record }) => sampleEmbedding(record)));
  }
  return { project, classes, bursts };
}
