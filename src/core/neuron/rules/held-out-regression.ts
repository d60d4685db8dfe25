import { lbfgs } from '../lbfgs.ts';
import { balancedImportance, softmaxRegression } from '../softmax-regression.ts';

/** Rows of numbers with their classes, and the fold that each is held out in; −1 for never. */
export interface FoldedRows {
  readonly rows: readonly ArrayLike<number>[];
  readonly labels: Int32Array;
  readonly folds: Int32Array;
  readonly classCount: number;
}

/** Strength of the weight penalty. */
const l2 = 0.01;
/** Length of the rows, in the root of the mean square: long enough for small weights, which the penalty leaves. */
const rowLength = 4;

/**
 * Asks each fold of a softmax regression that learned from the others, and counts the right answers. Every
 * feature is first given mean 0 and spread 4/√dimension, by what was learned from alone: rows are then 4 long,
 * in the root of the mean square, and few features and many meet the same penalty.
 *
 * It yields after each iteration, so that whoever runs it can rest.
 */
export function* heldOutRegression({
  rows,
  labels,
  folds,
  classCount,
}: FoldedRows): Generator<void, { right: number; asked: number }> {
  const dimension = rows[0]?.length ?? 0;
  const foldCount = folds.reduce((most, fold) => Math.max(most, fold + 1), 0);
  let [right, asked] = [0, 0];
  for (let fold = 0; fold < foldCount; fold++) {
    const isHeldOut = (example: number) => folds[example] === fold;
    const scaled = standardise(rows, dimension, isHeldOut);
    const importance = balancedImportance(labels, classCount, isHeldOut);
    const width = dimension + 1;
    const problem = { dimension: width, classCount, rows: scaled, labels, importance };
    const weights = new Float64Array(classCount * width);
    const options = { tolerance: 1e-3 * l2, maxIterations: 100 };
    const walk = lbfgs(softmaxRegression(problem, l2), weights, options);
    while (!walk.next().done) yield;
    for (let i = 0; i < labels.length; i++) {
      if (!isHeldOut(i)) continue;
      asked++;
      if (likeliest(weights, scaled, i, width, classCount) === labels[i]) right++;
    }
  }
  return { right, asked };
}

/** Rows with mean 0 and spread 4/√dimension in what is not held out, and a column of ones for the bias. */
function standardise(
  rows: readonly ArrayLike<number>[],
  dimension: number,
  isHeldOut: (example: number) => boolean,
): Float64Array {
  const width = dimension + 1;
  const scaled = new Float64Array(rows.length * width).fill(1);
  const kept = rows.filter((_, i) => !isHeldOut(i));
  for (let j = 0; j < dimension; j++) {
    const mean = kept.reduce((sum, row) => sum + row[j]!, 0) / kept.length;
    const variance = kept.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / kept.length;
    const factor = variance > 1e-12 ? rowLength / Math.sqrt(variance * dimension) : 0;
    rows.forEach((row, i) => (scaled[i * width + j] = (row[j]! - mean) * factor));
  }
  return scaled;
}

function likeliest(
  weights: Float64Array,
  rows: Float64Array,
  at: number,
  width: number,
  classCount: number,
): number {
  let best = 0;
  let most = -Infinity;
  for (let k = 0; k < classCount; k++) {
    let score = 0;
    for (let j = 0; j < width; j++) score += weights[k * width + j]! * rows[at * width + j]!;
    if (score > most) [best, most] = [k, score];
  }
  return best;
}
