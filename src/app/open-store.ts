import { failure, type Outcome } from '../core/outcome.ts';
import { openStore, type Store, type StoreTrouble } from '../training/store/store.ts';

/** A database that does not answer is treated as none: the app must open all the same. */
const openLimitMs = 8000;

/** Opens the store (named for tests), or says that it is blocked when it does not answer in time. */
export async function openStoreInTime(name?: string): Promise<Outcome<Store, StoreTrouble>> {
  const store = await Promise.race([openStore(name), timeout(openLimitMs)]);
  return store ?? failure({ kind: 'blocked' });
}

function timeout(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
