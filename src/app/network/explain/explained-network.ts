import type { FrozenPass } from '../../../core/network/explain/frozen-pass.ts';
import type { NetworkPlan } from '../../../core/network/plan.ts';
import type { DeviceTrouble } from '../network-device.ts';
import type { PictureSource } from '../kept-networks.ts';

/** A network that is explained: its own weights, and what it was taught with. */
export interface ExplainedNetwork {
  readonly plan: NetworkPlan;
  readonly weights: readonly Float32Array[];
  /** Where its pictures came from; those that excite it are looked for there. */
  readonly source: PictureSource;
  /** Whether it is given digits that are cut out of the camera's picture, where one is seen. */
  readonly takesDigits: boolean;
}

/** The picture that is held, as it was given to what is looked into. */
export interface HeldPicture {
  /** RGBA, a square of any size. */
  readonly picture: ImageData;
  /** Whether that is a digit cut out of the camera's picture, and not its centre square. */
  readonly isDigit: boolean;
}

/** The held picture and what the network made of it. */
export interface HeldPass extends HeldPicture {
  /** With what every layer put out; a channel that is off is 0 there. */
  readonly pass: FrozenPass;
  /** `[classCount]`, 0–1, summing to 1. */
  readonly probabilities: Float32Array;
}

/** The same picture with every channel on, and with some off; both `[classCount]`, 0–1. */
export interface SilenceEffect {
  readonly before: Float32Array;
  readonly after: Float32Array;
}

/** Why something cannot be explained. */
export type ExplainTrouble =
  | DeviceTrouble
  /** The handwritten digits did not come. */
  | { readonly kind: 'digits' }
  /** There is no picture to search. */
  | { readonly kind: 'no-pictures' };
