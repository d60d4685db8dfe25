import { decodeNetwork, encodeNetwork } from '../../core/network/network-link.ts';
import type { Notices } from '../notices.svelte.ts';
import { addressSaying, RoomAddress, saidInAddress } from '../room-address.ts';
import type { EditedNetwork } from './edited-network.svelte.ts';

/** The network at hand as the address says it, and networks that an address asks for. */
export class NetworkAddress {
  readonly #edited: EditedNetwork;
  readonly #notices: Notices;
  readonly #address: RoomAddress;

  constructor(edited: EditedNetwork, notices: Notices) {
    this.#edited = edited;
    this.#notices = notices;
    this.#address = new RoomAddress('network', () => ({ network: this.#text }));
  }

  /** An address of this app that opens this very network. */
  get link(): string {
    return addressSaying({ room: 'network', network: this.#text });
  }

  /** Opens the network that the app's present address asks for, if it does. */
  openAsked(): void {
    const asked = saidInAddress('network');
    if (asked !== undefined) this.open(asked);
  }

  /**
   * Puts the network that a link says in place of the present one, which undo brings back.
   *
   * @param isTold whether one is told, as who tapped the network's name need not be.
   */
  open(text: string, isTold = true): void {
    if (text === this.#text) return;
    const decoded = decodeNetwork(text);
    if (!decoded.ok) {
      const future = decoded.trouble.kind === 'from-the-future';
      this.#notices.say({ kind: future ? 'network-link-newer' : 'network-link-damaged' });
      return;
    }
    this.#edited.replace(decoded.value);
    if (isTold) this.#notices.say({ kind: 'network-link-opened' }, () => this.#edited.undo());
  }

  /** The network is another one: the address follows while the room is shown. */
  changed(): void {
    this.#address.changed();
  }

  /** It is another project's from now on: what the address says is true no more. */
  forget(): void {
    this.#notices.withdraw('network-link-opened');
    this.#address.forget();
  }

  dispose(): void {
    this.#address.dispose();
  }

  get #text(): string {
    return encodeNetwork(this.#edited.description);
  }
}
