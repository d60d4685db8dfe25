import type { Outcome } from '../outcome.ts';
import type { LayerDescription, NetworkDescription } from './description.ts';

/** `[height, width, channels]` of a volume, or `[n]` of a vector. */
export type Shape = readonly [number, number, number] | readonly [number];

/** How a weight array is filled before training. */
export type Initialisation =
  /** By the run's choice: Glorot uniform (2010) or He normal (2015), from fan-in and fan-out. */
  | { readonly kind: 'random'; readonly fanIn: number; readonly fanOut: number }
  | { readonly kind: 'constant'; readonly value: number };

/** One array of weights of a layer. */
export interface WeightPlan {
  readonly name:
    | 'kernel'
    | 'bias'
    | 'gamma'
    | 'beta'
    | 'moving-mean'
    | 'moving-variance'
    | 'alpha'
    | 'gate'
    | 'p'
    | 'coefficient';
  /** As Keras keeps it: convolution kernels `[k, k, in, out]`, dense kernels `[in, out]`. */
  readonly shape: readonly number[];
  /** False for the moving averages of batch normalisation. */
  readonly trainable: boolean;
  readonly initialisation: Initialisation;
}

/** One layer, worked out. */
export interface LayerPlan {
  readonly layer: LayerDescription;
  readonly inShape: Shape;
  readonly outShape: Shape;
  readonly weights: readonly WeightPlan[];
  /** Numbers in `weights`. */
  readonly parameterCount: number;
  /** Multiplications with additions for one picture. */
  readonly multiplyAdds: number;
}

/** A network that can be built. */
export interface NetworkPlan {
  readonly description: NetworkDescription;
  readonly classCount: number;
  readonly layers: readonly LayerPlan[];
  readonly parameterCount: number;
  readonly multiplyAdds: number;
  /** Numbers that all layers put out for one picture: what training keeps for the way back. */
  readonly activationCount: number;
}

/** Why a layer cannot be, at the place where it stands. */
export type LayerTrouble =
  | {
      readonly kind: 'kernel-larger-than-input';
      readonly wantedPx: number;
      readonly availablePx: number;
    }
  | {
      readonly kind: 'window-larger-than-input';
      readonly wantedPx: number;
      readonly availablePx: number;
    }
  /** A layer that wants a volume `[h, w, c]` behind one that gives a vector. */
  | { readonly kind: 'needs-volume' }
  /** A dense or output layer right behind a volume: flatten or average first. */
  | { readonly kind: 'needs-vector' }
  | { readonly kind: 'maxout-needs-even-channels'; readonly channels: number }
  | { readonly kind: 'output-not-last' }
  | { readonly kind: 'output-missing' }
  | {
      readonly kind: 'out-of-range';
      readonly field: string;
      readonly min: number;
      readonly max: number;
    }
  /** More than this app will hold in a phone's memory. */
  | { readonly kind: 'too-many-parameters'; readonly count: number; readonly max: number }
  | { readonly kind: 'too-many-activations'; readonly count: number; readonly max: number };

/**
 * Why a description gives no network, told at the layer (index into `layers`) that causes it; −1 is the
 * input. A missing output is told at the last layer, too many layers at the first one too many.
 */
export type NetworkTrouble = { readonly layer: number } & LayerTrouble;

/** Works out a description for so many classes, or says at which layer it cannot be. */
export type PlanNetwork = (
  description: NetworkDescription,
  classCount: number,
) => Outcome<NetworkPlan, NetworkTrouble>;
