import { beforeLeaving } from '../present-address.ts';
import { saidInAddress } from '../room-address.ts';

/** Browsers refuse an address that changes too often: iOS after a hundred changes in half a minute. */
const restMs = 600;

/** What the present address says of a lab. */
export function labInAddress(): { lab: string | undefined; state: string | undefined } {
  return { lab: saidInAddress('lab'), state: saidInAddress('state') };
}

/**
 * An address that opens a lab in this state, and nothing else of what the present one asks for. It leaves the
 * room out, as labs are in Neuron alone: the fewer letters, the better a camera reads them.
 */
export function labAddress(lab: string, state?: string): string {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set('lab', lab);
  if (state) address.searchParams.set('state', state);
  return address.href;
}

/** Keeps the shown lab and its state in the address while the room Neuron is shown. */
export class LabAddress {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #stay: () => void;
  readonly #shown: () => { readonly lab?: string; readonly state?: string };

  /** @param shown what is shown at present; nothing while all labs are listed. */
  constructor(shown: () => { readonly lab?: string; readonly state?: string }) {
    this.#shown = shown;
    this.#stay = beforeLeaving(() => this.settle());
  }

  /** Writes what has changed a moment ago, for whoever comes back here. */
  settle(): void {
    if (this.#timer !== undefined) this.#replace();
  }

  /** Another lab is shown: a step that the browser's own arrows take back. */
  moved(): void {
    this.#write((address) => history.pushState(null, '', address));
  }

  /** Something has changed: the address follows after a moment. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#replace(), restMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stay();
  }

  #replace(): void {
    this.#write((address) => history.replaceState(history.state, '', address));
  }

  #write(write: (address: URL) => void): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const address = new URL(location.href);
    // In another room the address is that room's.
    if (address.searchParams.get('room') !== 'neuron') return;
    const { lab, state } = this.#shown();
    for (const [name, value] of [
      ['lab', lab],
      ['state', state],
    ] as const) {
      if (value === undefined) address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    write(address);
  }
}
