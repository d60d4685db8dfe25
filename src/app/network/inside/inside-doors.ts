import type { Engine } from '../../engine.ts';
import type { EditedNetwork } from '../edited-network.svelte.ts';
import type { NetworkData } from '../network-data.svelte.ts';
import type { DeviceTrouble, NetworkDevice } from '../network-device.ts';
import type { RunShelf } from '../run-shelf.svelte.ts';

/** What the network says to the live picture. */
export interface InsideAnswer {
  /** In the order of `Inside.classes`, 0–1, smoothed. */
  readonly shares: Float32Array;
  readonly winner: number;
  /** Whether the picture is too unlike the winner: "none of these", which only the eye says. */
  readonly isNone: boolean;
}

/** Why nothing is seen of what is looked into. */
export type InsideTrouble =
  | DeviceTrouble
  /** What the run learned was not kept. */
  | { readonly kind: 'not-kept' }
  /** The eye of this device is another one than the one that was tuned. */
  | { readonly kind: 'other-eye' };

/** What the tab Inside is given. */
export interface InsideDoors {
  readonly engine: Engine;
  readonly device: NetworkDevice;
  readonly shelf: RunShelf;
  readonly edited: EditedNetwork;
  readonly data: NetworkData;
}
