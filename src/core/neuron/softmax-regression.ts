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
      for (let k = 0; k < classCount; k++) {
        const logit = dotAt(weights, k * dimension, rows, x, dimension);
        errors[k] = logit;
        if (logit > largest) largest = logit;
      }
      const label = labels[i]!;
      const ofRight = errors[label]!;
      let sum = 0;
      for (let k = 0; k < classCount; k++) sum += errors[k] = Math.exp(errors[k]! - largest);
      loss += omega * (Math.log(sum) + largest - ofRight);
      for (let k = 0; k < classCount; k++) {
        const error = omega * (errors[k]! / sum - (k === label ? 1 : 0));
        addAt(gradient, k * dimension, error, rows, x, dimension);
      }
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
