import type { Room } from './rooms.ts';

/**
 * Leads to a room by its word in the address. For what stands within a room: the route itself knows all
 * rooms, and follows the address.
 */
export function goToRoom(id: Room['id']): void {
  const address = new URL(location.href);
  address.searchParams.set('room', id);
  history.pushState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
