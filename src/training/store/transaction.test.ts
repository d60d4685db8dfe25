import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from './check.ts';
import { sampleBurst, sampleContents, sampleStore } from './sample-records.ts';
import type { Store } from './store.ts';

const quotaFull = { ok: false, trouble: { kind: 'quota-full' } };
const quotaError = () => new DOMException('There is no room.', 'QuotaExceededError');

let store: Store;

beforeEach(async () => {
  store = await sampleStore();
});

afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/** Writes a burst while something fails; tells the answer and what is stored afterwards. */
async function writeBurst() {
  const { project, classes } = await sampleContents(store);
  const { burst, photos } = sampleBurst(classes[0]!);
  const before = await store.loadProject(project.id);
  return {
    write: () => store.addBurst(burst, photos),
    expectNothingKept: async () => {
      vi.restoreAllMocks();
      expect(await store.loadProject(project.id)).toEqual(before);
      expect(await store.photoBytes(photos[0]!.record.id)).toBeUndefined();
      expect(await checkStore(store)).toEqual([]);
    },
  };
}

/** Lets the n-th `put` be done, and then its transaction fail with an error, as browsers do. */
function failAtPut(nth: number, error: DOMException): void {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args);
    count += 1;
    if (count === nth) abortWith(this.transaction, error);
    return request;
  });
}

/** Aborts a transaction for a reason of the browser's own. */
function abortWith(transaction: IDBTransaction, error: DOMException): void {
  Object.defineProperty(transaction, 'error', { configurable: true, get: () => error });
  transaction.abort();
}
