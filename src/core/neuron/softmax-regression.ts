import type { Objective } from './lbfgs.ts';

/** A classification problem: rows of numbers, their classes, and how much each counts. */
export interface ClassificationProblem {
  /** Numbers in a row. */
  readonly dimension: number;
  readonly classCount: number;
  /** Row-major `[n, dimension]`; in double precision, which is twice as fast here as converting. */
  readonly rows: Float64Array;
  /** Class of each row, `[n]`. */
  readonly labels: Int32Array;
  /** How much each row counts, `[n]`, ≥ 0; only their proportions matter. */
  readonly importance: Float64Array;
}

/**
 * Softmax regression, also called multinomial logistic regression or a dense softmax layer:
 *
 *   J(W) = Σ_i ω_i · −log softmax(W x_i)[y_i]  +  λ/2 · ‖W‖²,   Σ_i ω_i = 1
 *
 * It is convex, and with λ > 0 strictly so: training has one answer wherever it starts. The gradient
 * is that of a single neuron, (prediction − truth) · input:
 *
 *   ∂J/∂W_k = Σ_i ω_i (p_ik − [y_i = k]) x_i + λ W_k
 *
 * Bishop, "Pattern Recognition and Machine Learning" (2006), 4.3.4. There is no bias; where one is
 * wanted, give the rows a column of ones.
 *
 * @param l2 λ ≥ 0.
 * @returns an objective over W, row-major `[classCount, dimension]`.
 */
export function softmaxRegression(problem: ClassificationProblem, l2: number): Objective {
  const { dimension, classCount, rows, labels, importance } = problem;
  const totalImportance = importance.reduce((sum, one) => sum + one, 0);
  const errors = new Float64Array(classCount);

  return (weights, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (let i = 0; i < labels.length; i++) {
      const omega = importance[i]! / totalImportance;
      if (omega === 0) continue;
      const x = i * dimension;
      let largest = -Infinity;
      multiply(weights, rows, x, dimension, errors);
      for (let k = 0; k < classCount; k++) if (errors[k]! > largest) largest = errors[k]!;
      const label = labels[i]!;
      const ofRight = errors[label]!;
      let sum = 0;
      for (let k = 0; k < classCount; k++) sum += errors[k] = Math.exp(errors[k]! - largest);
      loss += omega * (Math.log(sum) + largest - ofRight);
      for (let k = 0; k < classCount; k++) {
        errors[k] = omega * (errors[k]! / sum - (k === label ? 1 : 0));
      }
      addOuterProduct(gradient, errors, rows, x, dimension);
    }
    let square = 0;
    for (let j = 0; j < weights.length; j++) {
      square += weights[j]! * weights[j]!;
      gradient[j]! += l2 * weights[j]!;
    }
    return loss + (l2 / 2) * square;
  };
}

/**
 * products = matrix · x, where x is `rows[at …]` of `width` numbers. Four rows of the matrix at once:
 * each number of x is fetched once for all of them, and no addition waits for the one before.
 */
function multiply(
  matrix: Float64Array,
  rows: Float64Array,
  at: number,
  width: number,
  products: Float64Array,
): void {
  let k = 0;
  for (; k + 3 < products.length; k += 4) {
    const row0 = k * width;
    const row1 = row0 + width;
    const row2 = row1 + width;
    const row3 = row2 + width;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let j = 0; j < width; j++) {
      const x = rows[at + j]!;
      sum0 += matrix[row0 + j]! * x;
      sum1 += matrix[row1 + j]! * x;
      sum2 += matrix[row2 + j]! * x;
      sum3 += matrix[row3 + j]! * x;
    }
    products[k] = sum0;
    products[k + 1] = sum1;
    products[k + 2] = sum2;
    products[k + 3] = sum3;
  }
  for (; k < products.length; k++) products[k] = dotAt(matrix, k * width, rows, at, width);
}

/** matrix += factors · xᵀ, where x is `rows[at …]` of `width` numbers; four rows at once, as above. */
function addOuterProduct(
  matrix: Float64Array,
  factors: Float64Array,
  rows: Float64Array,
  at: number,
  width: number,
): void {
  let k = 0;
  for (; k + 3 < factors.length; k += 4) {
    const row0 = k * width;
    const row1 = row0 + width;
    const row2 = row1 + width;
    const row3 = row2 + width;
    const factor0 = factors[k]!;
    const factor1 = factors[k + 1]!;
    const factor2 = factors[k + 2]!;
    const factor3 = factors[k + 3]!;
    for (let j = 0; j < width; j++) {
      const x = rows[at + j]!;
      matrix[row0 + j]! += factor0 * x;
      matrix[row1 + j]! += factor1 * x;
      matrix[row2 + j]! += factor2 * x;
      matrix[row3 + j]! += factor3 * x;
    }
  }
  for (; k < factors.length; k++) addAt(matrix, k * width, factors[k]!, rows, at, width);
}

/**
 * a[aAt …] · b[bAt …] over `length` numbers. Four sums at once, so that no addition waits for the
 * one before.
 */
function dotAt(a: Float64Array, aAt: number, b: Float64Array, bAt: number, length: number): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let j = 0;
  for (; j + 3 < length; j += 4) {
    sum0 += a[aAt + j]! * b[bAt + j]!;
    sum1 += a[aAt + j + 1]! * b[bAt + j + 1]!;
    sum2 += a[aAt + j + 2]! * b[bAt + j + 2]!;
    sum3 += a[aAt + j + 3]! * b[bAt + j + 3]!;
  }
  for (; j < length; j++) sum0 += a[aAt + j]! * b[bAt + j]!;
  return sum0 + sum1 + sum2 + sum3;
}

/** a[aAt …] += factor · b[bAt …] over `length` numbers. */
function addAt(
  a: Float64Array,
  aAt: number,
  factor: number,
  b: Float64Array,
  bAt: number,
  length: number,
): void {
  for (let j = 0; j < length; j++) a[aAt + j]! += factor * b[bAt + j]!;
}

/**
 * Importance that makes all classes count the same, however many examples each has: one over the
 * number of examples of its class, and 0 for those left out.
 *
 * @returns `[n]`.
 */
export function balancedImportance(
  labels: Int32Array,
  classCount: number,
  isLeftOut: (example: number) => boolean = () => false,
): Float64Array {
  const counts = new Int32Array(classCount);
  labels.forEach((label, i) => {
    if (!isLeftOut(i)) counts[label]!++;
  });
  return Float64Array.from(labels, (label, i) => (isLeftOut(i) ? 0 : 1 / counts[label]!));
}
