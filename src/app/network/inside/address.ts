import { RoomAddress, saidInAddress } from '../../room-address.ts';
import { decodePlace, decodeSubject, encodePlace, type InsidePlace } from './place.ts';
import type { SubjectKey } from './place.ts';

/** What the address calls the subject and the place in it. */
const names = { subject: 'of', place: 'at' } as const;

/** What the app's address says about the tab Inside. */
export function readInsideAddress(): {
  readonly key: SubjectKey | undefined;
  readonly place: InsidePlace;
} {
  return {
    key: decodeSubject(saidInAddress(names.subject)),
    place: decodePlace(saidInAddress(names.place)),
  };
}

/** Keeps what is looked into, and where, in the app's address. */
export class InsideAddress {
  readonly #place: RoomAddress;

  /** @param place gives the present one. */
  constructor(place: () => InsidePlace) {
    this.#place = new RoomAddress('network', () => ({ [names.place]: encodePlace(place()) }));
  }

  /** The place has changed within its level: the address follows after a moment. */
  moved(): void {
    this.#place.changed();
  }

  /** One went deeper, which the browser's own button takes back. */
  entered(key: SubjectKey, place: InsidePlace): void {
    const address = new URL(location.href);
    address.searchParams.set(names.subject, key);
    address.searchParams.set(names.place, encodePlace(place));
    history.pushState(null, '', address);
  }

  /** Something else is looked into, at its map. */
  opened(key: SubjectKey): void {
    const address = new URL(location.href);
    address.searchParams.set(names.subject, key);
    address.searchParams.delete(names.place);
    history.replaceState(history.state, '', address);
  }

  dispose(): void {
    this.#place.dispose();
  }
}
