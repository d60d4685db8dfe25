import { classMeans, cosinesToMeans, unitRows } from '../../core/evaluation/class-means.ts';
import { toLikenesses } from '../../core/evaluation/likeness.ts';
import { leaveBurstOutFolds } from '../../core/evaluation/leave-burst-out.ts';
import { balancedImportance, softmaxRegression } from '../../core/neuron/softmax-regression.ts';
import { dot, row } from '../../core/vector.ts';
import { fit } from './fit.ts';
import type { Pauses } from './pauses.ts';
import { foldOut, standardise, type Standardised } from './standardise.ts';
import type { OnProgress } from './train-head.ts';
import type { Head, HeadData } from './types.ts';

/** How the examples are divided, and how each part is trained. */
export interface CrossValidation {
  readonly l2: number;
  readonly maxFolds: number;
  readonly seed: number;
}

/** What heads said about examples whose bursts they had not seen. */
export interface HeldOutScores {
  /** 1 where an example was asked, 0 where it could not be, `[n]`. */
  readonly isAsked: Uint8Array;
  /** Row-major `[n, classCount]`; zeros where not asked. */
  readonly logits: Float32Array;
  /** Row-major `[n, classCount]`; zeros where not asked. */
  readonly likenesses: Float32Array;
}

/**
 * Cross-validation by burst: each fold is asked of a head trained on all other folds. The heads start
 * from the head for all examples and end where a cold start would: the problem is convex.
 */
export async function scoreHeldOut(
  data: HeadData,
  head: Head,
  { l2, maxFolds, seed }: CrossValidation,
  pauses: Pauses,
  onProgress: OnProgress,
): Promise<HeldOutScores> {
  const { dimension, classCount, embeddings, labels, bursts } = data;
  const n = labels.length;
  const units = unitRows(embeddings, dimension);
  // Held-out rows may help to centre and scale: neither changes where the training ends.
  const standardised = standardise(embeddings, dimension);
  const start = foldOut(standardised, head);
  const folds = leaveBurstOutFolds(labels, bursts, classCount, maxFolds, seed);
  const foldCount = folds.reduce((most, fold) => Math.max(most, fold + 1), 0);
  const scores: HeldOutScores = {
    isAsked: new Uint8Array(n),
    logits: new Float32Array(n * classCount),
    likenesses: new Float32Array(n * classCount),
  };
  for (let fold = 0; fold < foldCount; fold++) {
    const isHeldOut = (example: number): boolean => folds[example] === fold;
    const importance = balancedImportance(labels, classCount, isHeldOut);
    const point = start.slice();
    const objective = softmaxRegression({ ...standardised, classCount, labels, importance }, l2);
    await fit(objective, point, pauses);
    const means = classMeans({ ...data, units }, isHeldOut);
    folds.forEach((itsFold, example) => {
      if (itsFold !== fold) return;
      scores.isAsked[example] = 1;
      const cosines = cosinesToMeans(row(units, example, dimension), means, dimension);
      scores.likenesses.set(toLikenesses(cosines), example * classCount);
      scores.logits.set(logitsOf(point, standardised, example), example * classCount);
    });
    onProgress((fold + 1) / foldCount);
  }
  return scores;
}

/** Logits of a standardised example, `[classCount]`, by the layer that `point` holds (`foldIn`). */
function logitsOf(
  point: Float64Array,
  { rows, dimension }: Standardised,
  example: number,
): Float64Array {
  const classCount = point.length / (dimension + 1);
  const bias = point.subarray(classCount * dimension);
  return bias.map((b, k) => b + dot(row(point, k, dimension), row(rows, example, dimension)));
}
