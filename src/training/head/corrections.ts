import { cosine, norm, row } from '../../core/vector.ts';

/** Label of a correction that is none of the classes. */
export const noneLabel = -1;

/**
 * Photographs that fooled the network and were then taught. They are remembered one by one beside the
 * head, because one photograph among a class's many moves its mean too little to be felt, and because
 * "none of these" has no mean at all: the things that are none of the classes have nothing in common.
 */
export interface Corrections {
  /** Embeddings, row-major `[m, dimension]`; only their directions count. */
  readonly embeddings: Float32Array;
  /** What each really is, `[m]`: a class, or `noneLabel`. */
  readonly labels: Int32Array;
}

/** How near one embedding is to the corrections, as cosines. */
export interface Nearness {
  /** To the nearest correction of each class, `[classCount]`; −1 where there is none. */
  readonly ofClass: Float32Array;
  /** To the nearest correction that is none of the classes; −1 if there is none. */
  readonly ofNone: number;
}

/** Cosines of an embedding `[dimension]` to its nearest corrections. */
export function nearnessOf(
  { embeddings, labels }: Corrections,
  embedding: Float32Array,
  classCount: number,
): Nearness {
  const ofClass = new Float32Array(classCount).fill(-1);
  let ofNone = -1;
  if (norm(embedding) > 0) {
    labels.forEach((label, i) => {
      const near = cosine(row(embeddings, i, embedding.length), embedding);
      if (label === noneLabel) ofNone = Math.max(ofNone, near);
      else ofClass[label] = Math.max(ofClass[label]!, near);
    });
  }
  return { ofClass, ofNone };
}
