import type { Outcome } from '../../core/outcome.ts';
import { embeddingsOf } from './embeddings.ts';
import { mediaIdsOf } from './projects.ts';
import { allTables, storedContents } from './reading.ts';
import type { ProjectContents, RunRecord } from './records.ts';
import type { Database, TableName } from './schema.ts';
import { forEach, writeRecords } from './transaction.ts';
import type { StoreTrouble } from './trouble.ts';
import { isUnmarked, visible } from './visible.ts';

/** What can be marked as deleted. */
export type DeletableKind = 'class' | 'burst' | 'photo' | 'run';

const tableOf = { class: 'classes', burst: 'bursts', photo: 'photos', run: 'runs' } as const;

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
    const kept = visible(also ? leavingOut(stored, also) : stored);
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
    const isKept = (run: RunRecord) =>
      isUnmarked(run) && !(also?.kind === 'run' && also.ids.includes(run.id));
    const runIds = idsMissing(runs, runs.filter(isKept));
    await forEach(runIds, (id) => table('runs').delete(id));
    await forEach(runIds, (id) => table('runStates').delete(id));
  });
}

/** The project without some records: what hangs on them is left hanging. */
function leavingOut(stored: ProjectContents, { kind, ids }: Deletable): ProjectContents {
  if (kind === 'run') return stored;
  const marked = new Set(ids);
  const table = tableOf[kind];
  return { ...stored, [table]: stored[table].filter(({ id }) => !marked.has(id)) };
}

interface Identified {
  readonly id: string;
}

/** Ids of the records of `all` that are not among `kept`. */
function idsMissing(all: readonly Identified[], kept: readonly Identified[]): string[] {
  const ids = new Set(kept.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !ids.has(id));
}
