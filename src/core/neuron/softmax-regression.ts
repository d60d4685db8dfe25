import { addWeightedRows, rowProducts } from '../row-products.ts';
import { addScaled, dot, row } from '../vector.ts';
import type { Objective } from './lbfgs.ts';

/** A classification problem: rows of numbers, their classes, and how much each counts. */
export interface ClassificationProblem {
  /** Numbers in a row. */
  readonly dimension: number;
  readonly classCount: number;
  /** Row-major `[n, dimension]`. */
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
  const { dimension, classCount } = problem;
  const { rows, labels, importance } = counted(problem);
  const totalImportance = importance.reduce((sum, one) => sum + one, 0);
  /** Logits, then what they are off by, `[n, classCount]`. */
  const errors = new Float64Array(labels.length * classCount);

  return (weights, gradient) => {
    rowProducts(rows, weights, dimension, errors);
    let loss = 0;
    labels.forEach((label, i) => {
      const omega = importance[i]! / totalImportance;
      loss += omega * toErrors(row(errors, i, classCount), label, omega);
    });
    gradient.fill(0);
    addWeightedRows(errors, rows, dimension, gradient);
    addScaled(gradient, l2, weights);
    return loss + (l2 / 2) * dot(weights, weights);
  };
}

/**
 * Turns the logits of an example into its errors ω (p − [y]), in place.
 *
 * @returns −log p[label].
 */
function toErrors(logits: Float64Array, label: number, omega: number): number {
  let largest = -Infinity;
  for (let k = 0; k < logits.length; k++) if (logits[k]! > largest) largest = logits[k]!;
  const ofRight = logits[label]!;
  let sum = 0;
  for (let k = 0; k < logits.length; k++) sum += logits[k] = Math.exp(logits[k]! - largest);
  for (let k = 0; k < logits.length; k++) {
    logits[k] = omega * (logits[k]! / sum - (k === label ? 1 : 0));
  }
  return Math.log(sum) + largest - ofRight;
}

/** The problem without the rows that do not count, which would cost as much as the others. */
function counted(problem: ClassificationProblem): ClassificationProblem {
  const { dimension, rows, labels, importance } = problem;
  const kept = [...labels.keys()].filter((i) => importance[i]! > 0);
  if (kept.length === labels.length) return problem;
  const keptRows = new Float64Array(kept.length * dimension);
  kept.forEach((i, at) => keptRows.set(row(rows, i, dimension), at * dimension));
  return {
    ...problem,
    rows: keptRows,
    labels: Int32Array.from(kept, (i) => labels[i]!),
    importance: Float64Array.from(kept, (i) => importance[i]!),
  };
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
