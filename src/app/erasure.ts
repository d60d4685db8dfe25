import { failure, type Outcome } from '../core/outcome.ts';
import { eraseStore, type StoreTrouble } from '../training/store/store.ts';

/** How long other tabs may take to let the store go. */
const eraseLimitMs = 8000;

/** What this app keeps in the browser's small stores begins so: an origin may be shared with others. */
const keyPrefix = 'vistazo.';

/** Removes the store; `blocked` if another tab does not let it go in time. */
export async function eraseStored(): Promise<Outcome<void, StoreTrouble>> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, eraseLimitMs));
  return (await Promise.race([eraseStore(), late])) ?? failure({ kind: 'blocked' });
}

/** Removes what was chosen on this device; what keeps the app ready without a network stays. */
export function erasePreferences(): void {
  try {
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store)) if (key.startsWith(keyPrefix)) store.removeItem(key);
    }
  } catch {
    // Where the browser gives no such store, nothing is in it.
  }
}
