import type { Face } from './context.ts';
import type { Room, RoomParts } from './rooms.ts';

/** What the rooms put on the screen, fetched when one first enters them. */
export class FetchedParts {
  #fetched = $state.raw<Readonly<Record<string, RoomParts>>>({});
  #failedId = $state.raw<string>();

  /** The parts of a room; undefined while they are on their way. */
  of({ id, parts }: Room): RoomParts | undefined {
    return typeof parts === 'function' ? this.#fetched[id] : parts;
  }

  /** Whether the room could not be fetched: the network is gone, and it was never here before. */
  failed(room: Room): boolean {
    return this.#failedId === room.id;
  }

  /** Fetches a room, its state and its words unless it is here; asked again after a failure it tries anew. */
  async fetch(room: Room, face: Face): Promise<void> {
    if (typeof room.parts !== 'function' || this.#fetched[room.id]) return;
    this.#failedId = undefined;
    try {
      const parts = await room.parts(face);
      // Another room may have come meanwhile.
      this.#fetched = { ...this.#fetched, [room.id]: parts };
    } catch {
      this.#failedId = room.id;
    }
  }
}

export const roomParts = new FetchedParts();
