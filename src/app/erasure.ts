import { foreignCacheName } from './foreign/cache-name.ts';
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
  void forgetFiles();
}

/** What another app has shared, and nobody has taken yet; models that others made. */
async function forgetFiles(): Promise<void> {
  try {
    await Promise.all([sharedCacheName, foreignCacheName].map((name) => caches.delete(name)));
  } catch {
    // Without caches, nothing is in one.
  }
}
