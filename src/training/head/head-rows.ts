import { norm, normalise, row } from '../../core/vector.ts';
import type { HeadData } from './types.ts';

/** The examples as the training sees them. */
export interface HeadRows {
  readonly dimension: number;
  /** Embeddings of length 1, row-major `[n, dimension]`. */
  readonly rows: Float64Array;
  /** Mean length of the embeddings before; 1 if all are zero. */
  readonly meanLength: number;
}

/**
 * Scales every embedding to length 1: its direction says what is in the picture, its length mostly
 * how strong the contrast is. Trained on directions, the head is right more often, the more so the
 * fewer the examples. The trained layer is then used on raw embeddings, divided by their mean length
 * (`foldIn`), because it has no bias: a length can stretch its logits but never change their order.
 */
export function headRows({ embeddings, dimension }: HeadData): HeadRows {
  const rows = Float64Array.from(embeddings);
  const n = rows.length / dimension;
  let lengths = 0;
  for (let i = 0; i < n; i++) {
    lengths += norm(row(rows, i, dimension));
    normalise(row(rows, i, dimension));
  }
  return { dimension, rows, meanLength: lengths > 0 ? lengths / n : 1 };
}

/** The weights for raw embeddings that do what `weights` do for those of length 1. */
export function foldIn({ meanLength }: HeadRows, weights: Float64Array): Float32Array {
  return Float32Array.from(weights, (weight) => weight / meanLength);
}

/** The reverse of `foldIn`, so that training can start from an earlier head. */
export function foldOut({ meanLength }: HeadRows, weights: Float32Array): Float64Array {
  return Float64Array.from(weights, (weight) => weight * meanLength);
}
