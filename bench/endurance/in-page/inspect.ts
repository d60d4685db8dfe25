import { checkStore, type Finding } from '../../../src/training/store/check.ts';
import { databaseName } from '../../../src/training/store/schema.ts';

/** What lies in the app's store, and what of it does not hold together. */
export interface Inspection {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Epochs of a run, 0 for anything else, by table and key. */
  readonly records: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    /** Looks at the store of this origin; called from outside the page. */
    inspectStore(): Promise<Inspection>;
  }
}

window.inspectStore = async () => {
  // Opening what is not there would make it.
  const present = await indexedDB.databases();
  if (!present.some(({ name }) => name === databaseName)) {
    return { version: 0, findings: [], records: {} };
  }
  const database = await settled(indexedDB.open(databaseName));
  const records: Record<string, number> = {};
  for (const table of database.objectStoreNames) {
    const store = database.transaction(table).objectStore(table);
    const keys = await settled(store.getAllKeys());
    const values: { history?: unknown[] }[] = table === 'runs' ? await settled(store.getAll()) : [];
    for (const [i, key] of keys.entries()) {
      records[`${table} ${JSON.stringify(key)}`] = values[i]?.history?.length ?? 0;
    }
  }
  const { version } = database;
  database.close();
  return { version, findings: await checkStore({ name: databaseName }), records };
};

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}
