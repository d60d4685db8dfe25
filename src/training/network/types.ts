import type { NetworkDescription } from '../../core/network/description.ts';

/** Photographs to learn from, as bytes that can be sent to a worker. */
export interface PictureSet {
  readonly sizePx: number;
  readonly channels: 1 | 3;
  readonly classCount: number;
  /** `[n, sizePx, sizePx, channels]`, row-major, 0–255. */
  readonly pixels: Uint8Array;
  /** Class of each picture, `[n]`. */
  readonly labels: Int32Array;
  /** Burst of each picture, `[n]`: equal numbers never stand on both sides of a split. */
  readonly bursts: Int32Array;
}

/** Which pictures are learned from and which only measured, as indices into a `PictureSet`. */
export interface Split {
  readonly training: Int32Array;
  readonly validation: Int32Array;
  /** Classes with one burst only: all of it is in training, so validation says nothing of them. */
  readonly unmeasuredClasses: readonly number[];
}

/** Random changes of a training picture, each 0 (off) … 1 (strongest); drawn anew for every batch, on the GPU. */
export interface Augmentation {
  /** Mirror left and right: 0 or 1. */
  readonly flip: number;
  /** 1: up to 20 % of the side. */
  readonly shift: number;
  /** 1: up to 30°. */
  readonly rotate: number;
  /** 1: from 1/1.3 to 1.3 times as large. */
  readonly zoom: number;
  /** Brightness and contrast; 1: ±40 %. */
  readonly light: number;
  /** Gains of the colour channels; 1: ±30 %. Nothing on gray. */
  readonly colour: number;
  /** Gaussian noise; 1: σ = 0.15 of the range. */
  readonly noise: number;
  /** One square set to the mean gray; 1: half the side. */
  readonly cutOut: number;
}

export type Optimizer =
  | { readonly kind: 'sgd' }
  | { readonly kind: 'momentum'; readonly momentum: number }
  /** Kingma and Ba 2015, β₁ 0.9, β₂ 0.999, ε 1e-7. */
  | { readonly kind: 'adam' };

/** Ends the training when `monitor` has not fallen for `patience` epochs (course topic 11). */
export interface EarlyStopping {
  readonly monitor: 'loss' | 'val-loss';
  /** Epochs without a new lowest. */
  readonly patience: number;
}

/** Everything that decides how a run learns; with the same seed on the CPU it learns the same twice. */
export interface TrainSettings {
  readonly optimizer: Optimizer;
  readonly learningRate: number;
  /** Whether the rate falls from batch to batch, as `rate.ts` says; runs of older versions do not say. */
  readonly rateFalls?: boolean;
  readonly batchSize: number;
  readonly epochs: number;
  /** Decoupled: each step also multiplies the kernels by 1 − rate · weightDecay. */
  readonly weightDecay: number;
  readonly earlyStopping: EarlyStopping | null;
  /** Whether what is kept is the epoch with the lowest validation loss, or the last one. */
  readonly keepBest: boolean;
  /**
   * Epochs at the beginning that are neither the best one nor any of the patience: what has not begun to learn
   * does well or badly by chance. Runs of older versions do not say, and count from the first on.
   */
  readonly warmUpEpochs?: number;
  readonly augmentation: Augmentation;
  readonly initialisation: 'glorot' | 'he';
  readonly seed: number;
}

/** One epoch, as the curves show it. */
export interface EpochRecord {
  /** From 1. */
  readonly epoch: number;
  /** Mean over the epoch's batches, with dropout and augmentation on. */
  readonly loss: number;
  readonly accuracy: number;
  /** On the validation pictures, in inference mode; absent without any. */
  readonly validation?: { readonly loss: number; readonly accuracy: number };
  /** What it learned from and was measured on: a run may go on with others. Not said by runs of older versions, nor by those of the eye. */
  readonly pictures?: { readonly training: PictureTally; readonly validation: PictureTally };
  /** Loss of each batch, in order. */
  readonly batchLosses: readonly number[];
  /** Share of right answers of each batch, 0–1, likewise. Runs of older versions do not say. */
  readonly batchAccuracies?: readonly number[];
  /** Per trained layer: mean |gradient| and mean |weight| at the epoch's last batch. */
  readonly magnitudes: readonly LayerMagnitude[];
  /** Time spent training it, pauses left out. */
  readonly tookMs: number;
}

/** One side of a split, counted. */
export interface PictureTally {
  readonly count: number;
  /** Of the class that has most of them. */
  readonly ofLargestClass: number;
  /** Bursts that they come from. */
  readonly bursts: number;
  /**
   * Bursts of equal size that would say as much, (Σn)² / Σn² for bursts of n pictures each (Kish's effective
   * sample size): 1 … `bursts`, 0 without pictures. Runs of older versions do not say.
   */
  readonly evenBursts?: number;
  /**
   * Check sum of which pictures they are: losses compare where it is the same. Runs of older versions do not
   * say.
   */
  readonly digest?: number;
}

export interface LayerMagnitude {
  /** Index into the description's layers. */
  readonly layer: number;
  readonly gradient: number;
  readonly weight: number;
}

/** All weights of a network, in the order of the plan: layer by layer, array by array. */
export type NetworkWeights = readonly Float32Array[];

/** All that a run needs to go on after a reload: as it was at the end of an epoch. */
export interface Checkpoint {
  /** Epochs that are done. */
  readonly epoch: number;
  readonly weights: NetworkWeights;
  /** Moments of the optimiser, in its own order, and its step count. */
  readonly optimizerState: { readonly step: number; readonly arrays: readonly Float32Array[] };
  /** Weights of the best epoch so far; absent while that is the present one. */
  readonly best?: { readonly epoch: number; readonly weights: NetworkWeights };
}

/** Why a run is not running. */
export type RunEnd =
  | { readonly kind: 'epochs-done' }
  | { readonly kind: 'early-stopped'; readonly bestEpoch: number }
  | { readonly kind: 'stopped' }
  /** The loss was no number at this epoch; the weights are those of the last good epoch. */
  | { readonly kind: 'diverged'; readonly epoch: number }
  | { readonly kind: 'failed'; readonly detail: string };

/** What is told while a run goes on. */
export type TrainEvent =
  | { readonly kind: 'started'; readonly backend: string }
  | {
      readonly kind: 'batch';
      readonly epoch: number;
      /** From 1, of `batchCount` in this epoch. */
      readonly batch: number;
      readonly batchCount: number;
      readonly loss: number;
      readonly accuracy: number;
      readonly picturesPerSecond: number;
      /** Most bytes of tensors that a batch has needed so far (`Trainee.mostBytes`). */
      readonly memoryBytes: number;
    }
  /** A batch of validation pictures was measured; from 1. */
  | { readonly kind: 'measured'; readonly batch: number }
  /** First-layer kernels `[k, k, in, out]` now and then, to be drawn. */
  | { readonly kind: 'kernels'; readonly shape: readonly number[]; readonly values: Float32Array }
  | { readonly kind: 'epoch'; readonly record: EpochRecord; readonly checkpoint: Checkpoint }
  /** The device had no room: the batch is halved from here on. */
  | { readonly kind: 'batch-halved'; readonly batchSize: number }
  /** The device was lost and the run goes on from the last whole epoch. */
  | { readonly kind: 'rebuilt'; readonly epoch: number; readonly detail: string }
  /** The page was hidden for a while; how many batches were done meanwhile says whether it went on. */
  | { readonly kind: 'was-hidden'; readonly hiddenMs: number; readonly batches: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'ended'; readonly end: RunEnd };

/** What a run is started from. */
export interface TrainJob {
  readonly description: NetworkDescription;
  readonly data: PictureSet;
  readonly split: Split;
  readonly settings: TrainSettings;
  /** To go on from; absent for a new run. */
  readonly checkpoint?: Checkpoint;
  /** Origin of each burst, by its number in `data`: numbers may change as others come. Absent for sets that never change. */
  readonly originIds?: readonly string[];
  /** The epochs that the checkpoint has behind it: early stopping and the best epoch count them too. */
  readonly history?: readonly EpochRecord[];
}
