import type { Objective } from './lbfgs.ts';

/** A classification problem: rows of numbers, their classes, and how much each counts. */
export interface Examples {
  /** Numbers in a row. */
  readonly dimension: number;
  readonly classCount: number;
  /** Row-major `[n, dimension]`. */
  readonly rows: Float32Array;
  /** Class of each row, `[n]`. */
  readonly labels: Int32Array;
  /** How much each row counts, `[n]`, ≥ 0; only their proportions matter. */
  readonly importance: Float64Array;
}

/**
 * Softmax regression, also called multinomial logistic regression or one dense softmax layer:
 *
 *   J(W, b) = Σ_i ω_i · −log softmax(W x_i + b)[y_i]  +  λ/2 · ‖W‖²,   Σ_i ω_i = 1
 *
 * It is convex, and strictly so in W, so that training has one answer wherever it starts. The
 * gradient is the one that gave the delta rule its name, prediction minus truth times input:
 *
 *   ∂J/∂W_k = Σ_i ω_i (p_ik − [y_i = k]) x_i + λ W_k,   ∂J/∂b_k = Σ_i ω_i (p_ik − [y_i = k])
 *
 * Bishop, "Pattern Recognition and Machine Learning" (2006), 4.3.4.
 *
 * @param l2 λ ≥ 0. The bias is not penalised.
 * @returns an objective over `[W row-major [classCount, dimension], b [classCount]]` in one array.
 */
export function softmaxRegression(examples: Examples, l2: number): Objective {
  const { dimension, classCount, rows, labels, importance } = examples;
  const n = labels.length;
  const weightCount = classCount * dimension;
  let total = 0;
  for (let i = 0; i < n; i++) total += importance[i]!;
  const errors = new Float64Array(classCount);

  return (point, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (let i = 0; i < n; i++) {
      const omega = importance[i]! / total;
      if (omega === 0) continue;
      const x = i * dimension;
      let largest = -Infinity;
      for (let k = 0; k < classCount; k++) {
        const logit = point[weightCount + k]! + dotAt(point, k * dimension, rows, x, dimension);
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
        gradient[weightCount + k]! += error;
        addAt(gradient, k * dimension, error, rows, x, dimension);
      }
    }
    let square = 0;
    for (let j = 0; j < weightCount; j++) {
      square += point[j]! * point[j]!;
      gradient[j]! += l2 * point[j]!;
    }
    return loss + (l2 / 2) * square;
  };
}

/** a[at …]·b[bAt …] over `length` numbers. Four sums at once, so that no addition waits for the last. */
function dotAt(a: Float64Array, at: number, b: Float32Array, bAt: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = length - (length % 4);
  let j = 0;
  for (; j < whole; j += 4) {
    s0 += a[at + j]! * b[bAt + j]!;
    s1 += a[at + j + 1]! * b[bAt + j + 1]!;
    s2 += a[at + j + 2]! * b[bAt + j + 2]!;
    s3 += a[at + j + 3]! * b[bAt + j + 3]!;
  }
  for (; j < length; j++) s0 += a[at + j]! * b[bAt + j]!;
  return s0 + s1 + s2 + s3;
}

/** a[at …] += factor · b[bAt …] over `length` numbers. */
function addAt(
  a: Float64Array,
  at: number,
  factor: number,
  b: Float32Array,
  bAt: number,
  length: number,
): void {
  for (let j = 0; j < length; j++) a[at + j]! += factor * b[bAt + j]!;
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
