import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { Database, TableName, WriteTransaction } from './schema.ts';
import { troubleOf, type StoreTrouble } from './trouble.ts';

/** Does a transaction's work; may await only the transaction's requests: else it would close. */
type Work<Value> = (transaction: WriteTransaction) => Promise<Value>;

/**
 * Writes records in one transaction. It resolves when they are on the disk, so that what is said to
 * be saved survives even a dead battery; with a trouble nothing is kept. Where there is no room,
 * the embeddings are given up first: a cache never stands in the way of a record
 * (docs/decisions/0007-storage.md).
 *
 * @param work is done a second time if there was no room.
 * @throws what `work` throws, if that is a bug; nothing is kept then either.
 */
export async function writeRecords<Value>(
  database: Database,
  tables: TableName[],
  work: Work<Value>,
): Promise<Outcome<Value, StoreTrouble>> {
  const written = await write(database, tables, 'strict', work);
  if (written.ok || written.trouble.kind !== 'quota-full') return written;
  await writeLightly(database, ['embeddings'], (transaction) =>
    transaction.objectStore('embeddings').clear(),
  );
  return write(database, tables, 'strict', work);
}

/**
 * Writes in one transaction, all or nothing, without waiting for the disk and without making room: what
 * can be computed again, or is written for good in a moment.
 */
export function writeLightly<Value>(
  database: Database,
  tables: TableName[],
  work: Work<Value>,
): Promise<Outcome<Value, StoreTrouble>> {
  return write(database, tables, 'relaxed', work);
}

async function write<Value>(
  database: Database,
  tables: TableName[],
  durability: 'strict' | 'relaxed',
  work: Work<Value>,
): Promise<Outcome<Value, StoreTrouble>> {
  let transaction: WriteTransaction;
  try {
    transaction = database.transaction(tables, 'readwrite', { durability });
  } catch (error) {
    return failure(troubleOf(error));
  }
  // Listened to from the start: it may fail while `work` still waits for a request.
  const ending: Promise<unknown> = transaction.done.then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const value = await work(transaction);
    const error = await ending;
    return error === undefined ? success(value) : failure(troubleOf(error));
  } catch (error) {
    abort(transaction);
    return failure(troubleOf(causeOf(error, await ending)));
  }
}

/**
 * Makes a request for each item, all at once. Where making one throws, those made before are heard
 * out, too: else their failure would be reported as an unhandled one.
 */
export async function forEach<Item>(
  items: readonly Item[],
  request: (item: Item) => Promise<unknown>,
): Promise<void> {
  await Promise.all(items.map(async (item) => request(item)));
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already, by the very error that brought us here.
  }
}

/** What is thrown at whoever goes on with a transaction that the browser has ended. */
const consequences = new Set(['AbortError', 'TransactionInactiveError', 'InvalidStateError']);

/** Why a write failed: the end of the transaction may be the cause of what `work` met, or its effect. */
function causeOf(error: unknown, ending: unknown): unknown {
  const isConsequence = error instanceof DOMException && consequences.has(error.name);
  return isConsequence && ending !== undefined ? ending : error;
}
