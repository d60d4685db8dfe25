import type { NetworkTabId } from './network/tab.svelte.ts';
import type { Room } from './rooms.ts';

/**
 * Leads to a room by its word in the address. For what stands within a room: the route itself knows all
 * rooms, and follows the address.
 *
 * @param tab the inner tab of My network.
 */
export function goToRoom(id: Room['id'], tab?: NetworkTabId): void {
  const address = new URL(location.href);
  if (tab) address.searchParams.set('tab', tab);
  address.searchParams.set('room', id);
  history.pushState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
