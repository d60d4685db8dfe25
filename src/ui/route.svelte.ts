import { presentAddress } from '../app/present-address.ts';
import { courseTopic } from './course-topic.svelte.ts';
import { courseRoom, rooms, teachRoom, type Room } from './rooms.ts';

function roomOf(query: string): Room {
  const asked = new URLSearchParams(query).get('room');
  return [...rooms, courseRoom].find((room) => room.id === asked) ?? teachRoom;
}

/** The link of a lab names no room: all labs are in one. The address that is shown always does. */
function nameRoom(): void {
  const address = new URL(location.href);
  if (address.searchParams.has('room') || !address.searchParams.has('lab')) return;
  address.searchParams.set('room', 'neuron');
  history.replaceState(history.state, '', address);
}

/** What an activity asked of its room. What one builds oneself, such as a chain, stays for a reload. */
const activityWords = ['lab', 'state', 'look', 'board'];

/**
 * The room on screen, kept in the URL's query. The history is pushed, never the address changed: a
 * standalone app on iOS would ask for the camera again.
 */
class Route {
  #room: Room;

  constructor() {
    nameRoom();
    this.#room = $state.raw(roomOf(location.search));
    window.addEventListener('popstate', () => (this.#room = roomOf(location.search)));
  }

  get room(): Room {
    return this.#room;
  }

  go(room: Room): void {
    if (room === this.#room) return;
    // Whoever leaves the course by a tab is at no activity of it.
    if (this.#room === courseRoom) courseTopic.show(undefined);
    const address = presentAddress();
    if (room === courseRoom) {
      for (const word of activityWords) address.searchParams.delete(word);
    }
    address.searchParams.set('room', room.id);
    history.pushState(null, '', address);
    this.#room = room;
  }
}

export const route = new Route();
