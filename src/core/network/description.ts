/**
 * A network as the student describes it: small JSON, versioned. The same description makes the plan
 * (shapes, weights, cost), the TensorFlow.js model, the drawing, the Keras script and the exports.
 */
export interface NetworkDescription {
  readonly format: 'vistazo-network';
  readonly version: 1;
  readonly input: NetworkInput;
  /** First to last; the last is the one `output` layer. */
  readonly layers: readonly LayerDescription[];
}

/** What the network is fed: `[sizePx, sizePx, channels]`. */
export interface NetworkInput {
  /** Side of the square, in pixels. */
  readonly sizePx: number;
  /** 1: gray (luma), 3: RGB. */
  readonly channels: 1 | 3;
  /** `unit`: v / 255, 0 … 1. `signed`: v / 127.5 − 1, −1 … 1. */
  readonly normalisation: 'unit' | 'signed';
}

/** Cross-correlation with learned kernels, as networks compute it (course topics 14, 16). */
export interface ConvLayer {
  readonly kind: 'conv';
  /** Number of kernels, which is the number of channels that come out. */
  readonly filters: number;
  /** Side of the square kernel. */
  readonly kernelPx: number;
  readonly stridePx: number;
  /** `same`: zeros around, so that stride 1 keeps the size; `valid`: nothing around. */
  readonly padding: 'valid' | 'same';
}

/**
 * The six of the course (topic 6), number by number; maxout is the larger of two neighbouring channels
 * (Goodfellow et al. 2013), so it halves them and needs an even count.
 */
export const activationIds = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'maxout', 'elu'] as const;
export type ActivationId = (typeof activationIds)[number];

export interface ActivationLayer {
  readonly kind: 'activation';
  readonly id: ActivationId;
}

/**
 * One number for each window (course topic 15). `mixed`: α·max + (1−α)·average with α learned;
 * `gated`: α = σ(w·window) with w learned; `lp`: Lᵖ norm mean with p learned; `scaled`: the average times a
 * learned coefficient plus a learned bias per channel, as in LeNet-5 (LeCun et al. 1998).
 */
export const poolIds = ['max', 'average', 'min', 'mixed', 'gated', 'lp', 'scaled'] as const;
export type PoolId = (typeof poolIds)[number];

export interface PoolLayer {
  readonly kind: 'pool';
  readonly id: PoolId;
  /** Side of the square window; windows stay inside the picture (`valid`). */
  readonly sizePx: number;
  readonly stridePx: number;
}

/** Ioffe and Szegedy 2015, over each channel (or each number of a vector). */
export interface BatchNormLayer {
  readonly kind: 'batch-norm';
}

/** Sets a random share of the numbers to 0 while training (course topic 11). */
export interface DropoutLayer {
  readonly kind: 'dropout';
  /** Share that is dropped, 0 … 0.95. */
  readonly rate: number;
}

/** `[h, w, c]` → `[h·w·c]`. */
export interface FlattenLayer {
  readonly kind: 'flatten';
}

/** Mean of each channel: `[h, w, c]` → `[c]`. */
export interface GlobalAverageLayer {
  readonly kind: 'global-average';
}

/** W·x + b. */
export interface DenseLayer {
  readonly kind: 'dense';
  readonly units: number;
}

/** A dense layer with one unit a class, then softmax: always the last, and only there. */
export interface OutputLayer {
  readonly kind: 'output';
}

export type LayerDescription =
  | ConvLayer
  | ActivationLayer
  | PoolLayer
  | BatchNormLayer
  | DropoutLayer
  | FlattenLayer
  | GlobalAverageLayer
  | DenseLayer
  | OutputLayer;

export type LayerKind = LayerDescription['kind'];
