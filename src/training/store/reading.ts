import type { IDBPTransaction } from 'idb';
import type { MediaRecord, ProjectContents, ProjectRecord } from './records.ts';
import type { Database, TableName, VistazoSchema } from './schema.ts';
import { byAge, inOrder, visible } from './visible.ts';

/** The tables that `storedContents` reads. */
export const contentTables: TableName[] = ['projects', 'classes', 'bursts', 'photos'];

/** All tables that hold something of a project. */
export const allTables: TableName[] = [
  ...contentTables,
  'photoBytes',
  'embeddings',
  'media',
  'runs',
  'runStates',
];

/**
 * All records of a project as they lie in the store: marked ones included, in no order.
 *
 * @returns undefined if there is no such project.
 */
export async function storedContents<Mode extends IDBTransactionMode>(
  transaction: IDBPTransaction<VistazoSchema, TableName[], Mode>,
  projectId: string,
): Promise<ProjectContents | undefined> {
  const [project, classes, bursts, photos] = await Promise.all([
    transaction.objectStore('projects').get(projectId),
    transaction.objectStore('classes').index('by-project').getAll(projectId),
    transaction.objectStore('bursts').index('by-project').getAll(projectId),
    transaction.objectStore('photos').index('by-project').getAll(projectId),
  ]);
  return project && { project, classes, bursts, photos };
}

/** What is to be seen of a project, in order. @throws Error if there is no such project. */
export async function loadProject(database: Database, projectId: string): Promise<ProjectContents> {
  const stored = await storedContents(database.transaction(contentTables), projectId);
  if (!stored) throw new Error(`There is no project ${projectId}`);
  return inOrder(visible(stored));
}

/** All projects that are not marked as deleted, oldest first. */
export async function listProjects(database: Database): Promise<ProjectRecord[]> {
  const projects = await database.getAll('projects');
  return projects.filter(({ deletedAtMs }) => deletedAtMs === undefined).sort(byAge);
}

/** The JPEG of a photograph; undefined if there is no such photograph. */
export async function photoBytes(
  database: Database,
  photoId: string,
): Promise<ArrayBuffer | undefined> {
  return (await database.get('photoBytes', photoId))?.bytes;
}

/** A picture or a phrase of a reaction; undefined if there is no such medium. */
export function mediaOf(database: Database, mediaId: string): Promise<MediaRecord | undefined> {
  return database.get('media', mediaId);
}

/** Photographs read at once by `photoBytesOf`: about 1 MB. */
const batchSize = 64;

/**
 * The JPEGs of many photographs, batch by batch, so that memory holds one batch at a time; those
 * that are gone are left out. Between batches the caller may await what it likes.
 */
export async function* photoBytesOf(
  database: Database,
  photoIds: readonly string[],
): AsyncGenerator<readonly (readonly [photoId: string, bytes: ArrayBuffer])[], void, void> {
  for (let from = 0; from < photoIds.length; from += batchSize) {
    const table = database.transaction('photoBytes').store;
    const batch = photoIds.slice(from, from + batchSize);
    const found = await Promise.all(batch.map((photoId) => table.get(photoId)));
    yield found.flatMap((record) => (record ? [[record.photoId, record.bytes] as const] : []));
  }
}
