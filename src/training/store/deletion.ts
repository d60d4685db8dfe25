import type { Outcome } from '../../core/outcome.ts';
import { embeddingsOf } from './embeddings.ts';
import { contentTables, storedContents } from './reading.ts';
import type { Database, TableName } from './schema.ts';
import { forEach, write } from './transaction.ts';
import type { StoreTrouble } from './trouble.ts';
import { visible } from './visible.ts';

/** What can be marked as deleted. */
export type DeletableKind = 'class' | 'burst' | 'photo';

const tableOf = { class: 'classes', burst: 'bursts', photo: 'photos' } as const;

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
  return write(database, [table], 'strict', async (transaction) => {
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

/**
 * Removes from a project for good what is not to be seen: what is marked as deleted, all that hangs
 * on it, and bursts without photographs. After this nothing can be undone.
 */
export function purgeDeleted(
  database: Database,
  projectId: string,
): Promise<Outcome<void, StoreTrouble>> {
  const tables = [...contentTables, 'photoBytes' as const, 'embeddings' as const];
  return write(database, tables, 'strict', async (transaction) => {
    const stored = await storedContents(transaction, projectId);
    if (!stored) return;
    const kept = visible(stored);
    const table = <Name extends TableName>(name: Name) => transaction.objectStore(name);
    const photoIds = without(stored.photos, kept.photos);
    await forEach(without(stored.classes, kept.classes), (id) => table('classes').delete(id));
    await forEach(without(stored.bursts, kept.bursts), (id) => table('bursts').delete(id));
    await forEach(photoIds, (id) => table('photos').delete(id));
    await forEach(photoIds, (id) => table('photoBytes').delete(id));
    await forEach(photoIds, (id) => table('embeddings').delete(embeddingsOf(id)));
  });
}

interface Identified {
  readonly id: string;
}

/** Ids of the records of `all` that are not among `some`. */
function without(all: readonly Identified[], some: readonly Identified[]): string[] {
  const ids = new Set(some.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !ids.has(id));
}
