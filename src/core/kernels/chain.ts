/** Sides of kernels, in pixels. */
export const kernelSizes = [1, 3, 5, 7] as const;
export type KernelSize = (typeof kernelSizes)[number];

/** What lies beyond the edge of a picture; `valid`: nothing, the kernel stays inside. */
export const paddings = ['valid', 'zeros', 'reflect', 'replicate'] as const;
export type Padding = (typeof paddings)[number];

/**
 * Which numbers of a pixel a kernel sees: their gray value, each channel for itself, or all three with a
 * plane of weights each, summed, as a network does it.
 */
export const channelModes = ['gray', 'each', 'summed'] as const;
export type ChannelMode = (typeof channelModes)[number];

/** A kernel: one plane of `[size, size]` weights, or three for `summed` channels, row by row. */
export interface Kernel {
  readonly size: KernelSize;
  readonly planes: readonly (readonly number[])[];
}

/** One weighted sum of a convolution: Σ v·k / divisor + bias. */
export interface WeightedSum {
  readonly kernel: Kernel;
  readonly divisor: number;
  /** In gray levels. */
  readonly bias: number;
}

/** A convolution on the picture (course topic 14). */
export interface ConvolutionStage extends WeightedSum {
  readonly kind: 'convolution';
  readonly on: boolean;
  readonly channels: ChannelMode;
  readonly stridePx: number;
  readonly dilation: number;
  readonly padding: Padding;
  /** True: convolution, which flips the kernel. False: cross-correlation, which networks compute. */
  readonly flipped: boolean;
  /** A second kernel: their length √(a² + b²), as of a gradient, or the larger of both (maxout, topic 6). */
  readonly second?: WeightedSum & { readonly combine: 'magnitude' | 'maxout' };
  /** Which preset the weights came from, with what it was asked for; absent once they were edited. */
  readonly preset?: { readonly id: string; readonly parameters: Readonly<Record<string, number>> };
}

/** A function of each number (course topic 6). */
export interface ActivationStage {
  readonly kind: 'activation';
  readonly on: boolean;
  /** An entry of the table of activations. */
  readonly id: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** How many gray levels count as 1: sigmoid and tanh live between −1 and 1, pictures up to 255. */
  readonly unitLevels: number;
}

/** One number for each window (course topic 15). */
export interface PoolingStage {
  readonly kind: 'pooling';
  readonly on: boolean;
  /** An entry of the table of poolings. */
  readonly id: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly sizePx: number;
  readonly stridePx: number;
}

export type Stage = ConvolutionStage | ActivationStage | PoolingStage;

/** Up to six stages, first to last. */
export interface Chain {
  readonly stages: readonly Stage[];
}

/** How many stages a chain may have. */
export const maxStages = 6;
