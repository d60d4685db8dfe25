import type { Corrections } from './corrections.ts';

/** Examples for the head, as flat arrays that can be sent to a worker. */
export interface HeadData {
  /** Numbers in an embedding (320 for the eye). */
  readonly dimension: number;
  /** Number of classes, each with at least one example. */
  readonly classCount: number;
  /** Embeddings, row-major `[n, dimension]`. */
  readonly embeddings: Float32Array;
  /** Class of each example, `[n]`, 0 … classCount − 1. */
  readonly labels: Int32Array;
  /** Burst of each example, `[n]`: equal numbers were captured in one burst. */
  readonly bursts: Int32Array;
}

/** A trained head: one dense softmax layer on the embedding, and what none-of-these needs. */
export interface Head {
  readonly dimension: number;
  readonly classCount: number;
  /** `[classCount, dimension]`, row-major, for raw embeddings. */
  readonly weights: Float32Array;
  /** `[classCount]`; zeros in a head that was trained here (docs/decisions/0005 says why). */
  readonly bias: Float32Array;
  /** Mean of each class's unit embeddings, itself of unit length, `[classCount, dimension]`. */
  readonly classMeans: Float32Array;
  /** Softmax temperature: probabilities are softmax(logits / temperature). */
  readonly temperature: number;
  /** Likeness below which an answer becomes "none of these", per class `[classCount]`, 0.3 … 0.8. */
  readonly thresholds: Float32Array;
  /** What fooled it and was then taught; added beside the training, which knows nothing of them. */
  readonly corrections?: Corrections;
}

/** How the head does on bursts that it has not seen: one entry per example of `HeadData`. */
export interface HeldOut {
  /** Class that the head trained without this burst chose, `[n]`; −1 where it could not be asked. */
  readonly winners: Int32Array;
  /** Likeness to that winner, made without this burst, `[n]`; 0 where it could not be asked. */
  readonly likenesses: Float32Array;
  /** The winner's probability at the calibrated temperature, `[n]`; 0 where it could not be asked. */
  readonly confidences: Float32Array;
}

/** What follows at idle after a training: calibrated head and honest numbers. */
export interface HeadEvaluation {
  /** The head with temperature and thresholds set. */
  readonly head: Head;
  readonly heldOut: HeldOut;
}

/** One classified embedding. */
export interface Answer {
  /** `[classCount]`, sums to 1. */
  readonly probabilities: Float32Array;
  /**
   * How alike the embedding and each class are, `[classCount]`, at most 1: the cosine to the class
   * mean, less what the embedding has in common with all classes (`toLikenesses` in core).
   */
  readonly likenesses: Float32Array;
  /** What the corrections say, where there are any. */
  readonly corrected?: Corrected;
}

/** How the corrections speak about one embedding, class by class. */
export interface Corrected {
  /**
   * By what share the nearest correction that is none of the classes is nearer than the class (its mean
   * or its nearest correction), measured by 1 − cosine, `[classCount]`: 1 is that very picture, 0 as
   * near as the class, −1 twice as far or farther.
   */
  readonly noneLead: Float32Array;
  /** Cosine to the class's nearest correction, `[classCount]`; −1 where there is none. */
  readonly nearness: Float32Array;
}
