/** A vector of real numbers, in either precision. Sums are always made in double precision. */
export type Vector = Float32Array | Float64Array;

/** Scalar product a·b of two vectors of equal length. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Euclidean length √(a·a). */
export function norm(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

/** Cosine of the angle between two vectors, −1 … 1; 0 if either has no length. */
export function cosine(a: Vector, b: Vector): number {
  const lengths = norm(a) * norm(b);
  return lengths > 0 ? dot(a, b) / lengths : 0;
}

/** Scales a vector to length 1, in place; a vector without length is left as it is. */
export function normalise<V extends Vector>(a: V): V {
  const length = norm(a);
  if (length > 0) for (let i = 0; i < a.length; i++) a[i]! /= length;
  return a;
}

/** Row `index` of a row-major matrix `[rows, width]`, as a view: writing to it writes to the matrix. */
export function row<V extends Vector>(matrix: V, index: number, width: number): V {
  return matrix.subarray(index * width, (index + 1) * width) as V;
}

/** target += factor · source, in place. */
export function addScaled(target: Vector, factor: number, source: Vector): void {
  for (let j = 0; j < source.length; j++) target[j]! += factor * source[j]!;
}

/** Index of the largest number, the first of equals; −1 if there is none. */
export function indexOfLargest(values: Vector): number {
  let best = values.length > 0 ? 0 : -1;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
