import { presentAddress } from '../app/present-address.ts';
import type { NetworkTabId } from './network/tab.svelte.ts';
import type { Room } from './rooms.ts';

/**
 * Leads to a room by its word in the address. For what stands within a room: the route itself knows all
 * rooms, and follows the address.
 *
 * @param tab the inner tab of My network.
 */
export function goToRoom(id: Room['id'], tab?: NetworkTabId): void {
  const address = presentAddress();
  if (tab) address.searchParams.set('tab', tab);
  address.searchParams.set('room', id);
  openAddress(address);
}

/** Opens all that an address of this app says, as a step that the browser's own arrows take back. */
export function openAddress(address: URL): void {
  history.pushState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
