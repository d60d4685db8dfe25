import { sharedCacheName } from './share-target.ts';

/** What this app keeps in the browser's small stores begins so: an origin may be shared with others. */
const keyPrefix = 'vistazo.';

/** Removes what was chosen on this device; what keeps the app ready without a network stays. */
export function erasePreferences(): void {
  try {
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store)) if (key.startsWith(keyPrefix)) store.removeItem(key);
    }
  } catch {
    // Where the browser gives no such store, nothing is in it.
  }
  void forgetShared();
}

/** What another app has shared, and nobody has taken yet. */
async function forgetShared(): Promise<void> {
  try {
    await caches.delete(sharedCacheName);
  } catch {
    // Without caches, nothing is in one.
  }
}
