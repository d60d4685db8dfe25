import { beforeLeaving } from './present-address.ts';

/** Browsers refuse an address that changes too often: iOS after a hundred changes in half a minute. */
const restMs = 600;

/** What an address says, by name; undefined: nothing under that name. */
type Words = Readonly<Record<string, string | undefined>>;

/** What the app's present address says under `name`, such as `chain`; undefined if nothing. */
export function saidInAddress(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** An address of this app that says this, and nothing of what the present one asks for. */
export function addressSaying(words: Words): string {
  const address = new URL(location.pathname, location.origin);
  write(address, words);
  return address.href;
}

/** Keeps what one builds in a room in the address while that room is shown, so that it can be shared. */
export class RoomAddress {
  readonly #room: string;
  readonly #words: () => Words;
  /** Ends the wait for the moment to write. */
  #endWait: (() => void) | undefined;

  /**
   * @param room its word in the address.
   * @param words what is to be said at present, always under the same names.
   */
  constructor(room: string, words: () => Words) {
    this.#room = room;
    this.#words = words;
  }

  /** Something has changed: the address follows after a moment, or before somebody leaves it. */
  changed(): void {
    this.dispose();
    const settle = () => this.settle();
    const timer = setTimeout(settle, restMs);
    const stay = beforeLeaving(settle);
    this.#endWait = () => {
      clearTimeout(timer);
      stay();
    };
  }

  /** Writes what has changed a moment ago. */
  settle(): void {
    if (this.#endWait) this.#write((address) => history.replaceState(history.state, '', address));
  }

  /** Something else is shown: a step that the browser's own arrows take back. */
  moved(): void {
    this.#write((address) => history.pushState(null, '', address));
  }

  /** What the address says is true no more, whichever room is shown. */
  forget(): void {
    this.dispose();
    const address = new URL(location.href);
    const names = Object.keys(this.#words());
    if (!names.some((name) => address.searchParams.has(name))) return;
    for (const name of names) address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
  }

  /** Nothing more is written of what has changed so far. */
  dispose(): void {
    this.#endWait?.();
    this.#endWait = undefined;
  }

  #write(take: (address: URL) => void): void {
    this.dispose();
    const address = new URL(location.href);
    // In another room the address is that room's.
    if (address.searchParams.get('room') !== this.#room) return;
    write(address, this.#words());
    take(address);
  }
}

function write({ searchParams }: URL, words: Words): void {
  for (const [name, value] of Object.entries(words)) {
    if (value === undefined) searchParams.delete(name);
    else searchParams.set(name, value);
  }
}
