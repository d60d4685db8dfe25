import { classMeans, unitRows } from '../../core/evaluation/class-means.ts';
import { balancedImportance, softmaxRegression } from '../../core/neuron/softmax-regression.ts';
import { row } from '../../core/vector.ts';
import { likenessesOf, logitsOf } from './classify.ts';
import { fit } from './fit.ts';
import { foldIn, foldOut, headRows } from './head-rows.ts';
import type { Pauses } from './pauses.ts';
import type { OnProgress } from './train-head.ts';
import type { Head, HeadData } from './types.ts';

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
 * Cross-validation: each fold is asked of a head trained on all other folds. The heads start from the
 * head for all examples and end where a cold start would: the problem is convex.
 *
 * @param folds the fold of each example, `[n]`, −1 for those that are never asked: by burst for honest
 * answers (`leaveBurstOutFolds`). Whichever is left out, every class keeps an example.
 * @param l2 strength of the weight penalty.
 */
export async function scoreHeldOut(
  data: HeadData,
  head: Head,
  folds: Int32Array,
  l2: number,
  pauses: Pauses,
  onProgress: OnProgress,
): Promise<HeldOutScores> {
  const { dimension, classCount, embeddings, labels } = data;
  const n = labels.length;
  const rows = headRows(data);
  const units = unitRows(embeddings, dimension);
  const start = foldOut(rows, head.weights);
  const foldCount = folds.reduce((most, fold) => Math.max(most, fold + 1), 0);
  const scores: HeldOutScores = {
    isAsked: new Uint8Array(n),
    logits: new Float32Array(n * classCount),
    likenesses: new Float32Array(n * classCount),
  };
  for (let fold = 0; fold < foldCount; fold++) {
    const isHeldOut = (example: number): boolean => folds[example] === fold;
    const importance = balancedImportance(labels, classCount, isHeldOut);
    const weights = start.slice();
    const objective = softmaxRegression({ ...rows, classCount, labels, importance }, l2);
    await fit(objective, weights, l2, pauses);
    const headWithoutFold: Head = {
      ...head,
      weights: foldIn(rows, weights),
      classMeans: classMeans({ ...data, units }, isHeldOut),
    };
    for (let i = 0; i < n; i++) {
      if (!isHeldOut(i)) continue;
      const embedding = row(embeddings, i, dimension);
      scores.isAsked[i] = 1;
      scores.logits.set(logitsOf(headWithoutFold, embedding), i * classCount);
      scores.likenesses.set(likenessesOf(headWithoutFold, embedding), i * classCount);
    }
    onProgress((fold + 1) / foldCount);
  }
  return scores;
}
