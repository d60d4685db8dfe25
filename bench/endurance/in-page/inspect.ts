import { checkStore, type Finding } from '../../../src/training/store/check.ts';
import { databaseName } from '../../../src/training/store/schema.ts';

/** What lies in the app's store, and what of it does not hold together. */
export interface Inspection {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Epochs of a run, 0 for anything else, by table and key. */
  readonly records: Readonly<Record<string, number>>;
  /** A checksum of what is in a record, by table and key. */
  readonly contents: Readonly<Record<string, number>>;
  /** What waits to be removed for good, by table and key. */
  readonly marked: readonly string[];
  /** Photographs by id of their project, those of what is marked included. */
  readonly photoCounts: Readonly<Record<string, number>>;
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
    return { version: 0, findings: [], records: {}, contents: {}, marked: [], photoCounts: {} };
  }
  const database = await settled(indexedDB.open(databaseName));
  const records: Record<string, number> = {};
  const contents: Record<string, number> = {};
  const marked: string[] = [];
  const photoCounts: Record<string, number> = {};
  for (const table of database.objectStoreNames) {
    const store = database.transaction(table).objectStore(table);
    const keys = await settled(store.getAllKeys());
    const values: Kept[] = await settled(store.getAll());
    for (const [i, key] of keys.entries()) {
      const name = `${table} ${JSON.stringify(key)}`;
      const { history = [], deletedAtMs, projectId = '' } = values[i]!;
      records[name] = history.length;
      if (deletedAtMs !== undefined) marked.push(name);
      if (table === 'photos') photoCounts[projectId] = (photoCounts[projectId] ?? 0) + 1;
      contents[name] = checksum(JSON.stringify(values[i], bytesAsText));
    }
  }
  const { version } = database;
  database.close();
  const findings = await checkStore({ name: databaseName });
  return { version, findings, records, contents, marked, photoCounts };
};

/** What is looked at in a record of any table. */
interface Kept {
  readonly history?: readonly unknown[];
  readonly deletedAtMs?: number;
  readonly projectId?: string;
}

/** Numbers and bytes, which JSON would leave out or spell out. */
function bytesAsText(_key: string, value: unknown): unknown {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!ArrayBuffer.isView(bytes)) return value;
  const all = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return String.fromCharCode(...all.subarray(0, 20_000)) + all.length;
}

/** Fowler, Noll and Vo's, 32 bits. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}
