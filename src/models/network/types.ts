/**
 * TensorFlow.js backends that networks learn and run on, in the order in which they are tried: webgl starts
 * quickly and is nearly everywhere. Not wasm: it has no gradients of convolution.
 */
export const networkBackends = ['webgl', 'webgpu', 'cpu'] as const;
export type NetworkBackend = (typeof networkBackends)[number];

/** What became of one backend when it was tried for networks. */
export interface NetworkBackendTrial {
  readonly backend: NetworkBackend;
  readonly result: 'chosen' | 'slower' | 'absent' | 'wrong-answer' | 'too-slow' | 'failed';
  /** One training step of the trial's network, median; absent when it never ran. */
  readonly stepMs?: number;
  readonly detail?: string;
}

/** What networks learn and run on here, and why. */
export interface NetworkBackendReport {
  readonly backend: NetworkBackend;
  readonly stepMs: number;
  readonly trials: readonly NetworkBackendTrial[];
}

/** Why no network can run here, or not any more. */
export type NetworkTrouble =
  | { readonly kind: 'no-backend'; readonly trials: readonly NetworkBackendTrial[] }
  | { readonly kind: 'lost'; readonly detail: string }
  /** What it computes is no number: its weights have grown without bound. */
  | { readonly kind: 'no-numbers' };

/** What a network says to one picture. */
export interface NetworkLook {
  /** `[classCount]`, 0–1, summing to 1. */
  readonly probabilities: Float32Array;
  /** From the photograph's pixels to the probabilities, in the worker. */
  readonly tookMs: number;
}

/** What a network says to many pictures. */
export interface NetworkBatch {
  /** `[count, classCount]`, each row as of `NetworkLook`. */
  readonly probabilities: Float32Array;
}

/** A channel that is switched off: where its layer puts it out, it is 0 everywhere. */
export interface SilentChannel {
  /** Index into the plan's layers. */
  readonly layer: number;
  /** Of a vector, which of its numbers. */
  readonly channel: number;
}

/** One picture's pass through a network, read back. */
export interface NetworkReading {
  /** As the network was fed: normalised, `[sizePx, sizePx, channels]`. */
  readonly picture: Float32Array;
  /** What each layer put out, by layer; undefined where it was not asked for. */
  readonly outputs: readonly (Float32Array | undefined)[];
  /** `[classCount]`, 0–1, summing to 1. */
  readonly probabilities: Float32Array;
}
