import type { Outcome } from '../../core/outcome.ts';
import { newId } from './ids.ts';
import type { BurstRecord, ClassRecord, PhotoRecord } from './records.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { writeRecords } from './transaction.ts';
import { RecordGone, type StoreTrouble } from './trouble.ts';

/** Gives a burst to another class. */
export function moveBurst(
  database: Database,
  burstId: string,
  classId: string,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['classes', 'bursts'], async (transaction) => {
    const [target, burst] = await Promise.all([
      targetClass(transaction, classId),
      transaction.objectStore('bursts').get(burstId),
    ]);
    if (burst?.projectId !== target.projectId) throw new RecordGone('burst', burstId);
    await transaction.objectStore('bursts').put({ ...burst, classId });
  });
}

/**
 * Gives single photographs to another class. There they join the burst of the same origin and use, or a
 * new one; moved back, they are where they were. A burst left without photographs is removed.
 */
export function movePhotos(
  database: Database,
  photoIds: readonly string[],
  classId: string,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['classes', 'bursts', 'photos'], async (transaction) => {
    const target = await targetClass(transaction, classId);
    // One after another: the second photograph of a burst finds the burst made for the first.
    for (const photoId of photoIds) await movePhoto(transaction, photoId, target);
  });
}

async function movePhoto(
  transaction: WriteTransaction,
  photoId: string,
  target: ClassRecord,
): Promise<void> {
  const bursts = transaction.objectStore('bursts');
  const photos = transaction.objectStore('photos');
  const photo = await photos.get(photoId);
  if (photo?.projectId !== target.projectId) throw new RecordGone('photo', photoId);
  const former = await bursts.get(photo.burstId);
  if (!former) throw new RecordGone('burst', photo.burstId);
  if (former.classId === target.id) return;
  const burst = await burstOfSameOrigin(transaction, former, target);
  await photos.put({ ...photo, burstId: burst.id } satisfies PhotoRecord);
  const left = await photos.index('by-burst').count(former.id);
  if (left === 0) await bursts.delete(former.id);
}

/** The burst of the target class that holds photographs of the same recording; made if need be. */
async function burstOfSameOrigin(
  transaction: WriteTransaction,
  former: BurstRecord,
  target: ClassRecord,
): Promise<BurstRecord> {
  const bursts = transaction.objectStore('bursts');
  const present = await bursts.index('by-class').getAll(target.id);
  const same = present.find(
    ({ originId, isTest, deletedAtMs }) =>
      originId === former.originId && isTest === former.isTest && deletedAtMs === undefined,
  );
  if (same) return same;
  const { originId, projectId, source, createdAtMs, mistake, isTest } = former;
  const made: BurstRecord = {
    ...{ id: newId(), originId, projectId, classId: target.id, source, createdAtMs },
    ...(mistake && { mistake }),
    ...(isTest && { isTest }),
  };
  await bursts.put(made);
  return made;
}

/** The class to move to; one that is being deleted would take along what is given to it. */
async function targetClass(transaction: WriteTransaction, classId: string): Promise<ClassRecord> {
  const target = await transaction.objectStore('classes').get(classId);
  if (!target || target.deletedAtMs !== undefined) throw new RecordGone('class', classId);
  return target;
}
