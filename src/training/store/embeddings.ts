import type { Outcome } from '../../core/outcome.ts';
import { ownMemory } from './own-memory.ts';
import type { EmbeddingRecord } from './records.ts';
import type { Database } from './schema.ts';
import { forEach, writeLightly } from './transaction.ts';
import type { StoreTrouble } from './trouble.ts';

/** Keys of all embeddings of a photograph. An array sorts after every string. */
export function embeddingsOf(photoId: string): IDBKeyRange {
  return IDBKeyRange.bound([photoId], [photoId, []]);
}

/**
 * Stores embeddings; those of photographs that are not in the store (deleted meanwhile, or not yet
 * stored) are left out: they can be computed again.
 */
export function putEmbeddings(
  database: Database,
  records: readonly EmbeddingRecord[],
): Promise<Outcome<void, StoreTrouble>> {
  return writeLightly(database, ['photos', 'embeddings'], async (transaction) => {
    const photos = transaction.objectStore('photos');
    const embeddings = transaction.objectStore('embeddings');
    await forEach(records, async (record) => {
      const photoId = await photos.getKey(record.photoId);
      if (photoId !== undefined)
        await embeddings.put({ ...record, vector: ownMemory(record.vector) });
    });
  });
}

/**
 * What one eye saw in the photographs of a project, by photograph id; photographs that are marked
 * as deleted are among them.
 */
export async function loadEmbeddings(
  database: Database,
  projectId: string,
  eyeKey: string,
): Promise<Map<string, Float32Array>> {
  const records = await database.getAllFromIndex('embeddings', 'by-eye', [projectId, eyeKey]);
  return new Map(records.map(({ photoId, vector }) => [photoId, vector]));
}

/** What every eye saw in the photographs of a project: vectors `[dimension]` by photograph, by eye. */
export async function loadAllEmbeddings(
  database: Database,
  projectId: string,
): Promise<Map<string, Map<string, Float32Array>>> {
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  const records = await database.getAllFromIndex('embeddings', 'by-eye', ofProject);
  const byEye = new Map<string, Map<string, Float32Array>>();
  for (const { eyeKey, photoId, vector } of records) {
    const vectors = byEye.get(eyeKey) ?? new Map<string, Float32Array>();
    byEye.set(eyeKey, vectors.set(photoId, vector));
  }
  return byEye;
}

/** Removes from a project what other eyes than these have seen. */
export function dropOtherEmbeddings(
  database: Database,
  projectId: string,
  keepEyeKeys: readonly string[],
): Promise<Outcome<void, StoreTrouble>> {
  return writeLightly(database, ['embeddings'], async (transaction) => {
    const embeddings = transaction.objectStore('embeddings');
    const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
    const byEye = embeddings.index('by-eye');
    let cursor = await byEye.openKeyCursor(ofProject, 'nextunique');
    while (cursor) {
      const eye = cursor.key;
      if (!keepEyeKeys.includes(eye[1])) {
        const keys = await byEye.getAllKeys(eye);
        await forEach(keys, (key) => embeddings.delete(key));
      }
      cursor = await cursor.continue();
    }
  });
}
