import type { Outcome } from '../../core/outcome.ts';
import { tableOf, type Deletable } from './deletion.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { writeRecords } from './transaction.ts';
import { RecordGone, type StoreTrouble } from './trouble.ts';

/**
 * Marks records of several kinds as deleted at a moment (ms since 1970), or takes the mark away
 * (undefined): all of them or none. What was written under a mark, piece by piece, comes into sight as one;
 * a burst whose class was deleted meanwhile would not, and is gone.
 */
export function setDeletedTogether(
  database: Database,
  parts: readonly Deletable[],
  deletedAtMs: number | undefined,
): Promise<Outcome<void, StoreTrouble>> {
  const tables = [...new Set([...parts.map(({ kind }) => tableOf[kind]), 'classes' as const])];
  return writeRecords(database, tables, async (transaction) => {
    for (const { kind, ids } of parts) {
      const records = transaction.objectStore(tableOf[kind]);
      for (const id of ids) {
        const record = await records.get(id);
        // Purged meanwhile: half of it is not what was asked for.
        if (!record) throw new RecordGone(kind, id);
        const { deletedAtMs: formerly, ...unmarked } = record;
        if (formerly === deletedAtMs) continue;
        await records.put({ ...unmarked, ...(deletedAtMs !== undefined && { deletedAtMs }) });
      }
    }
    if (deletedAtMs === undefined) await assertSeen(transaction, idsOf(parts, 'burst'));
  });
}

/** @throws RecordGone where a burst hangs on a class that is deleted. */
async function assertSeen(transaction: WriteTransaction, burstIds: readonly string[]) {
  const classIds = new Set<string>();
  for (const id of burstIds) {
    const burst = await transaction.objectStore('bursts').get(id);
    if (burst) classIds.add(burst.classId);
  }
  for (const id of classIds) {
    const owner = await transaction.objectStore('classes').get(id);
    if (!owner || owner.deletedAtMs !== undefined) throw new RecordGone('class', id);
  }
}

function idsOf(parts: readonly Deletable[], kind: Deletable['kind']): string[] {
  return parts.flatMap((part) => (part.kind === kind ? part.ids : []));
}
