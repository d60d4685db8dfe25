import type { BackendName } from '../eye/types.ts';

/** How the levels 0–255 of a picture become the numbers that a network is fed: level · gain + shift. */
export interface LevelScale {
  readonly gain: number;
  readonly shift: number;
}

/**
 * How the numbers that come out become shares: as they are, each for itself or together; by softmax; or,
 * where one number stands for the second of two classes, with its complement before it.
 */
export type OutputReading = 'as-is' | 'softmax' | 'one-share' | 'one-logit';

/** Somebody else's network, ready to be built: plain numbers and JSON that was checked. */
export interface ForeignNetworkFiles {
  /** `modelTopology` of a LayersModel of TensorFlow.js. */
  readonly topology: object;
  readonly weights: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** All weights, float32, one behind another. */
  readonly data: ArrayBuffer;
  /** Side and channels of the square that it is fed. */
  readonly input: { readonly sizePx: number; readonly channels: 1 | 3; readonly scale: LevelScale };
  readonly reading: OutputReading;
}

/** What somebody else's network says to one picture. */
export interface ForeignLook {
  /** `[classCount]`, 0–1. */
  readonly shares: Float32Array;
  /** From the photograph's pixels to the shares, in the worker. */
  readonly tookMs: number;
}

/** Why it does not answer. */
export type ForeignTrouble =
  /** Its layers do not fit one another, or its weights the layers. */
  | { readonly kind: 'does-not-fit'; readonly detail: string }
  /** What it computes is no number. */
  | { readonly kind: 'no-answer' }
  /** It answers with something else than a list of shares, or with too long a list. */
  | { readonly kind: 'no-classes'; readonly shape: string }
  | { readonly kind: 'lost'; readonly detail: string };

/** What is known once it is built. */
export interface BuiltForeign {
  readonly backend: BackendName;
  readonly classCount: number;
}
