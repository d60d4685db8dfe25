import type { CurvePoints } from './settings.ts';

/** A number beside which a column of the matrix is taken to lie in those before it. */
const negligible = 1e-10;

/**
 * The polynomial of a degree with the least mean squared error: least squares by the QR decomposition with
 * modified Gram–Schmidt (Björck 1967), in the basis of Chebyshev polynomials T₀ … T_d (T_k(x) = cos(k
 * arccos x)), as powers of x are nearly the same function for high degrees and lose all digits.
 *
 * Where there are more coefficients than points, those of the highest that add nothing are 0.
 *
 * @param degree 0 or more.
 * @returns coefficients of T₀ … T_d.
 */
export function fitPolynomial({ xs, ys }: CurvePoints, degree: number): Float64Array {
  const n = xs.length;
  const width = degree + 1;
  const columns = Array.from({ length: width }, () => new Float64Array(n));
  xs.forEach((x, i) => chebyshev(x, degree).forEach((t, k) => (columns[k]![i] = t)));
  const r = Array.from({ length: width }, () => new Float64Array(width));
  const rest = ys.slice();
  const projections = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    const q = columns[k]!;
    const before = Math.sqrt(dotOf(q, q));
    // Twice is enough (Parlett): once leaves what rounding put back.
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < k; j++) {
        const share = dotOf(columns[j]!, q);
        r[j]![k]! += share;
        for (let i = 0; i < n; i++) q[i]! -= share * columns[j]![i]!;
      }
    }
    const length = Math.sqrt(dotOf(q, q));
    if (length <= negligible * Math.max(before, 1)) {
      q.fill(0);
      continue;
    }
    r[k]![k] = length;
    for (let i = 0; i < n; i++) q[i]! /= length;
    const share = dotOf(q, rest);
    projections[k] = share;
    for (let i = 0; i < n; i++) rest[i]! -= share * q[i]!;
  }
  return backSubstitute(r, projections);
}

function backSubstitute(r: readonly Float64Array[], right: Float64Array): Float64Array {
  const solution = new Float64Array(right.length);
  for (let k = right.length - 1; k >= 0; k--) {
    if (r[k]![k] === 0) continue;
    let sum = right[k]!;
    for (let j = k + 1; j < right.length; j++) sum -= r[k]![j]! * solution[j]!;
    solution[k] = sum / r[k]![k]!;
  }
  return solution;
}

function dotOf(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** T₀(x) … T_d(x): T_k = 2x T_{k−1} − T_{k−2}. */
function chebyshev(x: number, degree: number): Float64Array {
  const values = new Float64Array(degree + 1).fill(1);
  if (degree > 0) values[1] = x;
  for (let k = 2; k <= degree; k++) values[k] = 2 * x * values[k - 1]! - values[k - 2]!;
  return values;
}

/** The polynomial at x. */
export function polynomialAt(coefficients: Float64Array, x: number): number {
  return dotOf(coefficients, chebyshev(x, coefficients.length - 1));
}
