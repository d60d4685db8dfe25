import type { Outcome } from '../../core/outcome.ts';
import { embeddingsOf } from './embeddings.ts';
import { mediaIdsOf } from './projects.ts';
import { allTables, storedContents } from './reading.ts';
import type { ProjectContents, RunRecord } from './records.ts';
import type { Database, TableName, WriteTransaction } from './schema.ts';
import { forEach, writeRecords } from './transaction.ts';
import type { StoreTrouble } from './trouble.ts';
import { isUnmarked, visible } from './visible.ts';

/** What can be marked as deleted. */
export type DeletableKind = 'class' | 'burst' | 'photo' | 'run';

/** Where each kind is kept. */
export const tableOf = { class: 'classes', burst: 'bursts', photo: 'photos', run: 'runs' } as const;

/**
 * Marks records as deleted at a moment (ms since 1970), or takes the mark away (undefined). What
 * hangs on a marked record is hidden with it, but not marked.
 *
 * @returns how many of the records were there to be marked: fewer than asked for if another tab has
 *   purged some.
 */
export function setDeleted(
  database: Database,
  kind: DeletableKind,
  ids: readonly string[],
  deletedAtMs: number | undefined,
): Promise<Outcome<number, StoreTrouble>> {
  const table = tableOf[kind];
  return writeRecords(database, [table], async (transaction) => {
    const records = transaction.objectStore(table);
    const marked = await Promise.all(
      ids.map(async (id): Promise<number> => {
        const record = await records.get(id);
        if (!record) return 0;
        const { deletedAtMs: formerly, ...unmarked } = record;
        if (formerly === deletedAtMs) return 1;
        await records.put({ ...unmarked, ...(deletedAtMs !== undefined && { deletedAtMs }) });
        return 1;
      }),
    );
    return marked.reduce((sum, one) => sum + one, 0);
  });
}

/** Some records of one kind. */
export interface Deletable {
  readonly kind: DeletableKind;
  readonly ids: readonly string[];
}

/**
 * Removes from a project for good what is not to be seen: what is marked as deleted, all that hangs
 * on it, bursts without photographs, and media that no reaction names. After this nothing can be undone.
 *
 * @param also records that are removed as if they were marked. On a full disk there is no room for
 *   marks, but removing needs none.
 */
export function purgeDeleted(
  database: Database,
  projectId: string,
  also?: Deletable,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, allTables, async (transaction) => {
    const stored = await storedContents(transaction, projectId);
    if (!stored) return;
    const without = also ? [also] : [];
    const kept = visible(leavingOut(stored, without));
    const isKept = (run: RunRecord) => isUnmarked(run) && !isAmong(without, run);
    await removeAllBut(transaction, stored, kept, isKept);
  });
}

/**
 * Removes some records of a project for good, with all that hangs on them; what else is marked as deleted
 * stays, and can still be brought back.
 */
export function discard(
  database: Database,
  projectId: string,
  parts: readonly Deletable[],
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, allTables, async (transaction) => {
    const stored = await storedContents(transaction, projectId);
    if (!stored) return;
    const kept = held(leavingOut(stored, parts));
    await removeAllBut(transaction, stored, kept, (run) => !isAmong(parts, run));
  });
}

/** Removes from a project what is not among `kept`, its embeddings, and media that no kept class names. */
async function removeAllBut(
  transaction: WriteTransaction,
  stored: ProjectContents,
  kept: ProjectContents,
  isKept: (run: RunRecord) => boolean,
): Promise<void> {
  const { id: projectId } = stored.project;
  const table = <Name extends TableName>(name: Name) => transaction.objectStore(name);
  const photoIds = idsMissing(stored.photos, kept.photos);
  await forEach(idsMissing(stored.classes, kept.classes), (id) => table('classes').delete(id));
  await forEach(idsMissing(stored.bursts, kept.bursts), (id) => table('bursts').delete(id));
  await forEach(photoIds, (id) => table('photos').delete(id));
  await forEach(photoIds, (id) => table('photoBytes').delete(id));
  await forEach(photoIds, (id) => table('embeddings').delete(embeddingsOf(id)));
  const media = table('media');
  const named = new Set(kept.classes.flatMap(mediaIdsOf));
  const mediaIds = await media.index('by-project').getAllKeys(projectId);
  const unnamed = mediaIds.filter((id) => !named.has(id));
  await forEach(unnamed, (id) => media.delete(id));
  const runs = await table('runs').index('by-project').getAll(projectId);
  const runIds = idsMissing(runs, runs.filter(isKept));
  await forEach(runIds, (id) => table('runs').delete(id));
  await forEach(runIds, (id) => table('runStates').delete(id));
}

/** The project without some records: what hangs on them is left hanging. */
function leavingOut(stored: ProjectContents, parts: readonly Deletable[]): ProjectContents {
  const without = <Kind extends DeletableKind>(kind: Kind) => {
    const ids = new Set(parts.flatMap((part) => (part.kind === kind ? part.ids : [])));
    return ({ id }: Identified) => !ids.has(id);
  };
  return {
    ...stored,
    classes: stored.classes.filter(without('class')),
    bursts: stored.bursts.filter(without('burst')),
    photos: stored.photos.filter(without('photo')),
  };
}

/** The project without what hangs on nothing. */
function held(contents: ProjectContents): ProjectContents {
  const classIds = new Set(contents.classes.map(({ id }) => id));
  const bursts = contents.bursts.filter(({ classId }) => classIds.has(classId));
  const burstIds = new Set(bursts.map(({ id }) => id));
  return {
    ...contents,
    bursts,
    photos: contents.photos.filter(({ burstId }) => burstIds.has(burstId)),
  };
}

function isAmong(parts: readonly Deletable[], { id }: RunRecord): boolean {
  return parts.some(({ kind, ids }) => kind === 'run' && ids.includes(id));
}

interface Identified {
  readonly id: string;
}

/** Ids of the records of `all` that are not among `kept`. */
function idsMissing(all: readonly Identified[], kept: readonly Identified[]): string[] {
  const ids = new Set(kept.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !ids.has(id));
}
