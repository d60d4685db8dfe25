/** Browsers refuse an address that changes too often: iOS after a hundred changes in half a minute. */
const restMs = 600;

/** The chain that the app's present address asks for; undefined if none. */
export function chainInAddress(): string | undefined {
  return new URLSearchParams(location.search).get('chain') ?? undefined;
}

/** Keeps the chain in the address while the room is shown, so that the address can be shared. */
export class ChainAddress {
  readonly #text: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param text writes the present chain. */
  constructor(text: () => string) {
    this.#text = text;
  }

  /** The chain has changed: the address follows after a moment. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), restMs);
  }

  /** An address that opens a chain, and nothing else of what this one asks for. */
  of(text: string): string {
    const address = new URL(location.pathname, location.origin);
    address.searchParams.set('room', 'filter');
    address.searchParams.set('chain', text);
    return address.href;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #write(): void {
    const address = new URL(location.href);
    // In another room the address is that room's.
    if (address.searchParams.get('room') !== 'filter') return;
    address.searchParams.set('chain', this.#text());
    history.replaceState(history.state, '', address);
  }
}
