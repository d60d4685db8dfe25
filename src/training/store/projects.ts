import { deleteDB } from 'idb';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { embeddingsOf } from './embeddings.ts';
import { newId } from './ids.ts';
import { allTables, storedContents } from './reading.ts';
import type { ClassRecord, ProjectContents, ProjectRecord, Reaction } from './records.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { forEach, writeRecords } from './transaction.ts';
import { RecordGone, troubleOf, type StoreTrouble } from './trouble.ts';
import { isUnmarked, visible } from './visible.ts';

/** Tables whose records tell by an index to which project they belong. */
const ownTables = ['classes', 'bursts', 'photos', 'media', 'runs', 'runStates'] as const;
type OwnTable = (typeof ownTables)[number];

/** Photographs copied at once: about 1 MB. */
const batchSize = 64;

/**
 * Copies what is to be seen of a project into a new one, whole or not at all: photographs,
 * embeddings, media and runs too, all under ids of their own. The copies of one recording still share
 * an origin.
 *
 * @param copy the record of the new project.
 */
export function duplicateProject(
  database: Database,
  projectId: string,
  copy: ProjectRecord,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, allTables, async (transaction) => {
    const stored = await storedContents(transaction, projectId);
    if (!stored) throw new RecordGone('project', projectId);
    const seen = visible(stored);
    const ids = new NewIds();
    await transaction.objectStore('projects').put(copy);
    await copyRecords(transaction, seen, ids, copy.id);
    const photoIds = seen.photos.map(({ id }) => id);
    for (let from = 0; from < photoIds.length; from += batchSize) {
      const batch = photoIds.slice(from, from + batchSize);
      await forEach(batch, (photoId) => copyPhoto(transaction, photoId, ids, copy.id));
    }
    await copyRuns(transaction, projectId, ids, copy.id);
  });
}

/** Removes a project and all that belongs to it, for good. There may be none: then nothing happens. */
export function removeProject(
  database: Database,
  projectId: string,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, allTables, (transaction) => removeAll(transaction, projectId));
}

/** Removes for good the projects that are marked as deleted. */
export function purgeProjects(database: Database): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, allTables, async (transaction) => {
    const projects = await transaction.objectStore('projects').getAll();
    for (const { id, deletedAtMs } of projects) {
      if (deletedAtMs !== undefined) await removeAll(transaction, id);
    }
  });
}

/**
 * Removes a whole database. Every connection in this and other tabs is told to let go (`onLost`,
 * `deleted`); it resolves when the last one has.
 */
export async function eraseDatabase(name: string): Promise<Outcome<void, StoreTrouble>> {
  try {
    await deleteDB(name);
    return success(undefined);
  } catch (error) {
    return failure(troubleOf(error));
  }
}

/** New ids for old ones, the same each time one is asked for. */
class NewIds {
  readonly #known = new Map<string, string>();

  of(oldId: string): string {
    const known = this.#known.get(oldId) ?? newId();
    this.#known.set(oldId, known);
    return known;
  }
}

async function copyRecords(
  transaction: WriteTransaction,
  { classes, bursts, photos }: ProjectContents,
  ids: NewIds,
  projectId: string,
): Promise<void> {
  const renewed = <Kept extends { readonly id: string }>(record: Kept) => ({
    ...record,
    id: ids.of(record.id),
    projectId,
  });
  for (const record of classes) {
    for (const mediaId of mediaIdsOf(record)) {
      const media = await transaction.objectStore('media').get(mediaId);
      if (media) await transaction.objectStore('media').put(renewed(media));
    }
  }
  await forEach(classes, (record) =>
    transaction.objectStore('classes').put({
      ...renewed(record),
      ...(record.reaction && { reaction: withNewMedia(record.reaction, ids) }),
    }),
  );
  await forEach(bursts, (record) =>
    transaction.objectStore('bursts').put({
      ...renewed(record),
      classId: ids.of(record.classId),
      originId: ids.of(record.originId),
      ...(record.mistake && {
        mistake: {
          ...record.mistake,
          takenForId: record.mistake.takenForId && ids.of(record.mistake.takenForId),
        },
      }),
    }),
  );
  await forEach(photos, (record) =>
    transaction.objectStore('photos').put({ ...renewed(record), burstId: ids.of(record.burstId) }),
  );
}

async function copyPhoto(
  transaction: WriteTransaction,
  photoId: string,
  ids: NewIds,
  projectId: string,
): Promise<void> {
  const bytes = transaction.objectStore('photoBytes');
  const embeddings = transaction.objectStore('embeddings');
  const belonging = { photoId: ids.of(photoId), projectId };
  const [photo, seen] = await Promise.all([
    bytes.get(photoId),
    embeddings.getAll(embeddingsOf(photoId)),
  ]);
  if (photo) await bytes.put({ ...photo, ...belonging });
  await forEach(seen, (embedding) => embeddings.put({ ...embedding, ...belonging }));
}

/** Runs with their states, one after another: the weights of one may be megabytes. */
async function copyRuns(
  transaction: WriteTransaction,
  formerId: string,
  ids: NewIds,
  projectId: string,
): Promise<void> {
  const runs = transaction.objectStore('runs');
  const states = transaction.objectStore('runStates');
  const stored = await runs.index('by-project').getAll(formerId);
  for (const run of stored.filter(isUnmarked)) {
    const id = ids.of(run.id);
    const classIds = run.classIds.map((classId) => ids.of(classId));
    const learnedOriginIds = run.learnedOriginIds?.map((originId) => ids.of(originId));
    await runs.put({
      ...{ ...run, id, projectId, classIds },
      ...(learnedOriginIds && { learnedOriginIds }),
    });
    const state = await states.get(run.id);
    if (state) await states.put({ ...state, runId: id, projectId });
  }
}

async function removeAll(transaction: WriteTransaction, projectId: string): Promise<void> {
  const keysOf = (table: OwnTable) =>
    transaction.objectStore(table).index('by-project').getAllKeys(projectId);
  const photoIds = await keysOf('photos');
  for (const table of ownTables) {
    const records = transaction.objectStore(table);
    await forEach(await keysOf(table), (id) => records.delete(id));
  }
  const bytes = transaction.objectStore('photoBytes');
  await forEach(photoIds, (id) => bytes.delete(id));
  const embeddings = transaction.objectStore('embeddings');
  await forEach(photoIds, (id) => embeddings.delete(embeddingsOf(id)));
  await transaction.objectStore('projects').delete(projectId);
}

/** Ids of the media that the reaction of a class names. */
export function mediaIdsOf({ reaction }: ClassRecord): string[] {
  return [reaction?.picture, reaction?.sound].flatMap((part) =>
    part && 'mediaId' in part ? [part.mediaId] : [],
  );
}

function withNewMedia({ picture, sound }: Reaction, ids: NewIds): Reaction {
  return {
    ...(picture && {
      picture:
        picture.kind === 'photo' ? { ...picture, mediaId: ids.of(picture.mediaId) } : picture,
    }),
    ...(sound && {
      sound: sound.kind === 'phrase' ? { ...sound, mediaId: ids.of(sound.mediaId) } : sound,
    }),
  };
}
