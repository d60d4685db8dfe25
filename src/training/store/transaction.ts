import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { Database, TableName, WriteTransaction } from './schema.ts';
import { troubleOf, type StoreTrouble } from './trouble.ts';

/**
 * Whether `complete` waits for the disk. Records are strict: they survive a dead battery, too.
 * Caches are relaxed. Figures and reasons are in docs/decisions/0007-storage.md.
 */
export type Durability = 'strict' | 'relaxed';

/**
 * Does `work` in one transaction and resolves when that is complete. With a trouble nothing of it
 * is kept. `work` may await only requests of the transaction: at any other await it would close.
 *
 * @throws what `work` throws, if that is a bug; nothing of it is kept then either.
 */
export async function write<Value>(
  database: Database,
  tables: TableName[],
  durability: Durability,
  work: (transaction: WriteTransaction) => Promise<Value>,
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
    return failure(troubleOf(moreTelling(error, await ending)));
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

/** Requests of an aborted transaction say only that it was aborted; its own error may say why. */
function moreTelling(error: unknown, ending: unknown): unknown {
  const saysNothing = error instanceof DOMException && error.name === 'AbortError';
  return saysNothing && ending !== undefined ? ending : error;
}
