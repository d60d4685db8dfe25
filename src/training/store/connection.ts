import { openDB } from 'idb';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { schemaVersion, upgrade, type Database, type VistazoSchema } from './schema.ts';
import { troubleOf, type StoreTrouble } from './trouble.ts';

/** Why an open store can be used no more. */
export type StoreLoss =
  /** Another tab runs a newer version of the app, which needs the database for itself. */
  | 'newer-version'
  /** The database is being deleted. */
  | 'deleted'
  /** The browser closed it: the user cleared the site's data, or the disk failed. */
  | 'closed-by-browser';

/** Told once when a store is lost. */
export type LossListener = (loss: StoreLoss) => void;

/** The database and the news of its loss. */
export class Connection {
  readonly database: Database;
  readonly #listeners = new Set<LossListener>();
  #loss: StoreLoss | undefined;

  constructor(database: Database) {
    this.database = database;
  }

  /** Subscribes to the loss, at once if it has happened; returns what ends the subscription. */
  onLost(listener: LossListener): () => void {
    if (this.#loss) listener(this.#loss);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets go of the database, so that another tab can change it, and tells the listeners. */
  lose(loss: StoreLoss): void {
    if (this.#loss) return;
    this.#loss = loss;
    this.database.close();
    for (const listener of this.#listeners) listener(loss);
    this.#listeners.clear();
  }

  /** Closes the database; running transactions still end. */
  close(): void {
    this.#listeners.clear();
    this.database.close();
  }
}

/** Opens a database, makes it if there is none, or upgrades an older one. */
export async function openConnection(name: string): Promise<Outcome<Connection, StoreTrouble>> {
  if (!hasIndexedDB()) return failure({ kind: 'unavailable' });
  let connection: Connection | undefined;
  let sayBlocked = () => {};
  const blocked = new Promise<undefined>((resolve) => (sayBlocked = () => resolve(undefined)));
  try {
    const opening = openDB<VistazoSchema>(name, schemaVersion, {
      upgrade: (database, oldVersion, _newVersion, transaction) =>
        upgrade(database, oldVersion, transaction),
      blocked: () => sayBlocked(),
      blocking: (_oldVersion, newVersion) =>
        connection?.lose(newVersion === null ? 'deleted' : 'newer-version'),
      terminated: () => connection?.lose('closed-by-browser'),
    });
    const database = await Promise.race([opening, blocked]);
    if (!database) {
      // It opens when the other tab lets go, but then nobody waits for it any more.
      opening.then(
        (late) => late.close(),
        () => {},
      );
      return failure({ kind: 'blocked' });
    }
    connection = new Connection(database);
    return success(connection);
  } catch (error) {
    return failure(troubleOf(error));
  }
}

function hasIndexedDB(): boolean {
  try {
    // Reading it throws where cookies are forbidden (Firefox); it is null in some private windows.
    return Boolean(globalThis.indexedDB);
  } catch {
    return false;
  }
}
