import type { Outcome } from '../../core/outcome.ts';
import type { BurstRecord, PhotoRecord } from './records.ts';
import type { Database, TableName, WriteTransaction } from './schema.ts';
import { forEach, writeLightly, writeRecords } from './transaction.ts';
import { RecordGone, type StoreTrouble } from './trouble.ts';

/** A photograph to be stored. */
export interface NewPhoto {
  readonly record: PhotoRecord;
  /** JPEG. */
  readonly bytes: ArrayBuffer;
}

/**
 * Stores a burst whole or not at all. Doing it twice has the result of doing it once, so a caller
 * who does not know whether it succeeded may repeat it.
 *
 * A class that is deleted takes no burst: it would be swallowed. Only what is written under a mark, to come
 * into sight later (`setDeletedTogether`), may hang on a class under the very same mark.
 *
 * @throws RangeError if there is no photograph, or one whose record does not fit burst and bytes.
 */
export async function addBurst(
  database: Database,
  burst: BurstRecord,
  photos: readonly NewPhoto[],
): Promise<Outcome<void, StoreTrouble>> {
  assertFits(burst, photos);
  return writeRecords(database, tables, (transaction) => put(transaction, burst, photos));
}

/**
 * Stores photographs of a burst that is still being recorded, and the burst as far as it has come: whole if
 * nothing follows any more. `addBurst` with those that are left waits for the disk, for these, too.
 *
 * @throws RangeError as `addBurst` does.
 */
export async function addPart(
  database: Database,
  burst: BurstRecord,
  photos: readonly NewPhoto[],
): Promise<Outcome<void, StoreTrouble>> {
  assertFits(burst, photos);
  return writeLightly(database, tables, (transaction) => put(transaction, burst, photos));
}

const tables: TableName[] = ['classes', 'bursts', 'photos', 'photoBytes'];

async function put(
  transaction: WriteTransaction,
  burst: BurstRecord,
  photos: readonly NewPhoto[],
): Promise<void> {
  const owner = await transaction.objectStore('classes').get(burst.classId);
  const isDeleted = owner?.deletedAtMs !== undefined && owner.deletedAtMs !== burst.deletedAtMs;
  if (owner?.projectId !== burst.projectId || isDeleted) {
    throw new RecordGone('class', burst.classId);
  }
  await transaction.objectStore('bursts').put(burst);
  const records = transaction.objectStore('photos');
  const contents = transaction.objectStore('photoBytes');
  await forEach(photos, ({ record }) => records.put(record));
  await forEach(photos, ({ record: { id, projectId }, bytes }) =>
    contents.put({ photoId: id, projectId, bytes }),
  );
}

function assertFits(burst: BurstRecord, photos: readonly NewPhoto[]): void {
  if (photos.length === 0) throw new RangeError('A burst has at least one photograph');
  for (const { record, bytes } of photos) {
    const belongs = record.burstId === burst.id && record.projectId === burst.projectId;
    if (!belongs) throw new RangeError('A photograph belongs to another burst');
    // Bytes that were handed over to a worker have length 0.
    const whole = bytes.byteLength > 0 && bytes.byteLength === record.byteLength;
    if (!whole) throw new RangeError(`A photograph has ${bytes.byteLength} bytes`);
  }
}
