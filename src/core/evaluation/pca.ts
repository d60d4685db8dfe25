import { Random } from '../random.ts';
import { addScaled, dot, normalise, row } from '../vector.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Principal components: the directions in which examples differ most. */
export interface Pca {
  readonly dimension: number;
  readonly componentCount: number;
  /** Mean of the examples, `[dimension]`. */
  readonly mean: Float64Array;
  /** Orthonormal axes, the one of largest variance first, row-major `[componentCount, dimension]`. */
  readonly axes: Float64Array;
  /** Variance of the examples along each axis, `[componentCount]`. */
  readonly variances: Float64Array;
  /** Variance along all axes that there are: how much there is to explain. */
  readonly totalVariance: number;
}

/** Axes that are sought beside those that are wanted: they make the search converge sooner. */
const extraAxes = 6;
const maxRounds = 500;
/** How far C·v may be from λ·v, as a share of the largest λ. */
const tolerance = 1e-7;

/**
 * Principal component analysis: eigenvectors of the covariance matrix C = Σ (x − m)(x − m)ᵀ / n
 * (Pearson, 1901; Hotelling, 1933). Orthogonal iteration (Golub and Van Loan, "Matrix computations",
 * 8.2) multiplies a few axes by C again and again and makes them orthonormal, until they turn no
 * more; a small eigenproblem within their span (Rayleigh and Ritz) sorts them.
 *
 * The same examples give the same picture: the start is fixed, and each axis points to where its
 * largest number (by magnitude, the first of equals) is positive.
 *
 * @param rows row-major `[n, dimension]`, n ≥ 1.
 * @param componentCount at most `dimension`. Beyond the rank of the data variances are 0.
 * @throws RangeError if there are no rows, or more components than dimensions.
 */
export function fitPca(rows: Float32Array, dimension: number, componentCount: number): Pca {
  if (rows.length === 0 || componentCount > dimension) {
    throw new RangeError(`No ${componentCount} axes in ${dimension} dimensions of ${rows.length}.`);
  }
  const mean = meanRow(rows, dimension);
  const covariance = covarianceOf(rows, mean);
  let totalVariance = 0;
  for (let j = 0; j < dimension; j++) totalVariance += covariance[j * dimension + j]!;
  const soughtCount = Math.min(dimension, componentCount + extraAxes);
  const random = new Random(1);
  let axes: Float64Array = Float64Array.from({ length: soughtCount * dimension }, () =>
    random.normal(),
  );
  orthonormalise(axes, dimension);
  let variances: Float64Array = new Float64Array(soughtCount);
  for (let round = 0; round < maxRounds; round++) {
    const images = multiplyRows(covariance, axes, dimension);
    const within = multiplyRows(images, axes, dimension);
    const { values, vectors } = symmetricEigen(within, soughtCount);
    variances = values;
    axes = combineRows(vectors, axes, dimension);
    const turnedImages = combineRows(vectors, images, dimension);
    if (residual(turnedImages, axes, values, componentCount) <= tolerance * values[0]!) break;
    axes = turnedImages;
    orthonormalise(axes, dimension);
  }
  for (let c = 0; c < componentCount; c++) makeLargestPositive(row(axes, c, dimension));
  return {
    dimension,
    componentCount,
    mean,
    axes: axes.slice(0, componentCount * dimension),
    variances: variances.slice(0, componentCount).map((variance) => Math.max(0, variance)),
    totalVariance,
  };
}

/**
 * Where vectors lie along the axes, (x − mean) · axis: those that the axes were made from, or new ones.
 *
 * @param rows row-major `[n, dimension]`.
 * @returns `[n, componentCount]`.
 */
export function project(pca: Pca, rows: Float32Array): Float32Array {
  const { dimension, componentCount, mean, axes } = pca;
  const n = rows.length / dimension;
  const places = new Float32Array(n * componentCount);
  const centred = new Float64Array(dimension);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < dimension; j++) centred[j] = rows[i * dimension + j]! - mean[j]!;
    for (let c = 0; c < componentCount; c++) {
      places[i * componentCount + c] = dot(centred, row(axes, c, dimension));
    }
  }
  return places;
}

function meanRow(rows: Float32Array, dimension: number): Float64Array {
  const mean = new Float64Array(dimension);
  const n = rows.length / dimension;
  for (let i = 0; i < n; i++) addScaled(mean, 1 / n, row(rows, i, dimension));
  return mean;
}

/**
 * C, `[dimension, dimension]`; its upper half is summed and mirrored. Four examples at once: each
 * number of C is fetched and stored once for all of them.
 */
function covarianceOf(rows: Float32Array, mean: Float64Array): Float64Array {
  const d = mean.length;
  const n = rows.length / d;
  const covariance = new Float64Array(d * d);
  const four = new Float64Array(4 * d);
  for (let i = 0; i < n; i += 4) {
    for (let cell = 0; cell < 4 * d; cell++) {
      const at = i * d + cell;
      four[cell] = at < rows.length ? rows[at]! - mean[cell % d]! : 0;
    }
    for (let a = 0; a < d; a++) {
      const x0 = four[a]! / n;
      const x1 = four[d + a]! / n;
      const x2 = four[2 * d + a]! / n;
      const x3 = four[3 * d + a]! / n;
      for (let b = a; b < d; b++) {
        covariance[a * d + b]! +=
          x0 * four[b]! + x1 * four[d + b]! + x2 * four[2 * d + b]! + x3 * four[3 * d + b]!;
      }
    }
  }
  for (let a = 0; a < d; a++) {
    for (let b = 0; b < a; b++) covariance[a * d + b] = covariance[b * d + a]!;
  }
  return covariance;
}

/** All dot products of the rows of `b` with those of `a`, `[rows of b, rows of a]`. */
function multiplyRows(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const countA = a.length / width;
  const products = new Float64Array((b.length / width) * countA);
  for (let cell = 0; cell < products.length; cell++) {
    const atA = (cell % countA) * width;
    const atB = Math.floor(cell / countA) * width;
    // Four sums at once, so that no addition waits for the one before.
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let j = 0;
    for (; j + 3 < width; j += 4) {
      sum0 += a[atA + j]! * b[atB + j]!;
      sum1 += a[atA + j + 1]! * b[atB + j + 1]!;
      sum2 += a[atA + j + 2]! * b[atB + j + 2]!;
      sum3 += a[atA + j + 3]! * b[atB + j + 3]!;
    }
    for (; j < width; j++) sum0 += a[atA + j]! * b[atB + j]!;
    products[cell] = sum0 + sum1 + sum2 + sum3;
  }
  return products;
}

/** Sums of rows, one for each row of `factors` `[m, m]`: factors · rows. */
function combineRows(factors: Float64Array, rows: Float64Array, width: number): Float64Array {
  const m = rows.length / width;
  const combined = new Float64Array(rows.length);
  for (let c = 0; c < m; c++) {
    for (let r = 0; r < m; r++) {
      addScaled(row(combined, c, width), factors[c * m + r]!, row(rows, r, width));
    }
  }
  return combined;
}

/** Largest distance between C·v and λ·v among the first `count` axes. */
function residual(
  images: Float64Array,
  axes: Float64Array,
  values: Float64Array,
  count: number,
): number {
  const width = axes.length / values.length;
  let largest = 0;
  for (let c = 0; c < count; c++) {
    const rest = row(images, c, width).slice();
    addScaled(rest, -values[c]!, row(axes, c, width));
    largest = Math.max(largest, Math.sqrt(dot(rest, rest)));
  }
  return largest;
}

/**
 * Makes the rows orthonormal, in place, from the first to the last (Gram and Schmidt), twice, as once
 * leaves rounding errors. A row in which nothing is left is replaced by a direction of its own.
 */
function orthonormalise(rows: Float64Array, width: number): void {
  const count = rows.length / width;
  for (let c = 0; c < count; c++) {
    const own = row(rows, c, width);
    for (let spare = 0; ; spare++) {
      normalise(own);
      for (let pass = 0; pass < 2; pass++) {
        for (let before = 0; before < c; before++) {
          const other = row(rows, before, width);
          addScaled(own, -dot(own, other), other);
        }
      }
      if (dot(own, own) > 1e-12) break;
      own.fill(0);
      own[spare] = 1;
    }
    normalise(own);
  }
}

function makeLargestPositive(axis: Float64Array): void {
  let largest = 0;
  for (const value of axis) if (Math.abs(value) > Math.abs(largest)) largest = value;
  if (largest < 0) for (let j = 0; j < axis.length; j++) axis[j] = -axis[j]!;
}
