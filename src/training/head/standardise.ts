import { meanOfRows, norm, row } from '../../core/vector.ts';
import type { Head } from './types.ts';

/** Length to which the examples are scaled, on average: it sets how much L2 weighs. */
const meanLength = 8;

/** Examples moved and scaled for training: row = (embedding − mean) · scale. */
export interface Standardised {
  readonly dimension: number;
  /** Row-major `[n, dimension]`. */
  readonly rows: Float32Array;
  /** `[dimension]`. */
  readonly mean: Float64Array;
  /** One common factor. */
  readonly scale: number;
}

/**
 * Subtracts the mean of all examples and brings their mean length to 8. Centring changes no answer
 * (the bias takes it up) but lets the optimiser see round valleys; one common scale, unlike one a
 * vector, can be folded into the weights.
 */
export function standardise(embeddings: Float32Array, dimension: number): Standardised {
  const mean = meanOfRows(embeddings, dimension);
  const rows = embeddings.slice();
  const n = embeddings.length / dimension;
  let lengths = 0;
  for (let i = 0; i < n; i++) {
    const centred = row(rows, i, dimension);
    for (let j = 0; j < dimension; j++) centred[j]! -= mean[j]!;
    lengths += norm(centred) / n;
  }
  const scale = lengths > 0 ? meanLength / lengths : 1;
  for (let j = 0; j < rows.length; j++) rows[j]! *= scale;
  return { dimension, rows, mean, scale };
}

/** A dense layer, weights `[classCount, dimension]` row-major and bias `[classCount]`. */
type Layer = Pick<Head, 'weights' | 'bias'>;

/**
 * The layer on raw embeddings that does what `point` does on standardised ones:
 * V·((e − mean)·scale) + c = (scale·V)·e + (c − scale·V·mean).
 *
 * @param point V row-major, then c, in one array.
 */
export function foldIn({ dimension, mean, scale }: Standardised, point: Float64Array): Layer {
  const classCount = point.length / (dimension + 1);
  const weights = new Float32Array(classCount * dimension);
  const bias = new Float32Array(classCount);
  for (let k = 0; k < classCount; k++) {
    let shift = point[classCount * dimension + k]!;
    for (let j = 0; j < dimension; j++) {
      const weight = point[k * dimension + j]! * scale;
      weights[k * dimension + j] = weight;
      shift -= weight * mean[j]!;
    }
    bias[k] = shift;
  }
  return { weights, bias };
}

/** The reverse of `foldIn`, so that training can start from an earlier layer. */
export function foldOut({ dimension, mean, scale }: Standardised, layer: Layer): Float64Array {
  const classCount = layer.bias.length;
  const point = new Float64Array(classCount * (dimension + 1));
  for (let k = 0; k < classCount; k++) {
    let shift = layer.bias[k]!;
    for (let j = 0; j < dimension; j++) {
      const weight = layer.weights[k * dimension + j]!;
      point[k * dimension + j] = weight / scale;
      shift += weight * mean[j]!;
    }
    point[classCount * dimension + k] = shift;
  }
  return point;
}
