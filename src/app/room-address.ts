/** Browsers refuse an address that changes too often: iOS after a hundred changes in half a minute. */
const restMs = 600;

/** What the app's present address says under `name`, such as `chain`; undefined if nothing. */
export function saidInAddress(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Keeps what one builds in a room in the address while that room is shown, so that it can be shared. */
export class RoomAddress {
  readonly #room: string;
  readonly #name: string;
  readonly #text: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param room its word in the address.
   * @param name what the text is called there.
   * @param text writes what there is at present.
   */
  constructor(room: string, name: string, text: () => string) {
    this.#room = room;
    this.#name = name;
    this.#text = text;
  }

  /** Something has changed: the address follows after a moment. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), restMs);
  }

  /** An address that opens this text in its room, and nothing else of what the present one asks for. */
  of(text: string): string {
    const address = new URL(location.pathname, location.origin);
    address.searchParams.set('room', this.#room);
    address.searchParams.set(this.#name, text);
    return address.href;
  }

  /** What the address says is true no more, whichever room is shown. */
  forget(): void {
    clearTimeout(this.#timer);
    const address = new URL(location.href);
    if (!address.searchParams.has(this.#name)) return;
    address.searchParams.delete(this.#name);
    history.replaceState(history.state, '', address);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #write(): void {
    const address = new URL(location.href);
    // In another room the address is that room's.
    if (address.searchParams.get('room') !== this.#room) return;
    address.searchParams.set(this.#name, this.#text());
    history.replaceState(history.state, '', address);
  }
}
