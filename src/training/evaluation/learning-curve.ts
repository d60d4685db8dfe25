import { accuracyOf } from '../../core/evaluation/accuracy.ts';
import { learningDraws } from '../../core/evaluation/learning-curve.ts';
import { checkHeadData } from '../head/check-head-data.ts';
import { defaultL2, trainHead, type OnProgress } from '../head/train-head.ts';
import type { HeadData } from '../head/types.ts';
import { askHead } from './answers.ts';
import { headSubset } from './head-subset.ts';

export interface LearningCurveOptions {
  /** Strength of the weight penalty. */
  readonly l2?: number;
  /** How often bursts are drawn; 5 if not given. */
  readonly repeats?: number;
  readonly seed?: number;
}

/** How good a head is with so many bursts. */
export interface LearningPoint {
  readonly burstsPerClass: number;
  /** Accuracy on all bursts that were not taught, one for each draw, 0 … 1. */
  readonly accuracies: readonly number[];
  /** Their mean. */
  readonly accuracy: number;
}

/**
 * The learning curve: accuracy on unseen bursts after 1, 2, 4, … bursts of each class. Where it has
 * become flat, more of the same will not help. The draws share examples, so that their spread shows
 * what chance does, and is no standard error.
 *
 * @returns with fewest bursts first; empty where no class has two bursts.
 * @throws AbortError when the signal is aborted; RangeError if the data are not as promised.
 */
export async function learningCurve(
  data: HeadData,
  options: LearningCurveOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<LearningPoint[]> {
  checkHeadData(data);
  const { l2 = defaultL2, repeats = 5, seed = 1 } = options;
  const draws = learningDraws(data.labels, data.bursts, data.classCount, repeats, seed);
  const found = new Map<number, number[]>();
  for (const [done, { burstsPerClass, taught, asked }] of draws.entries()) {
    const head = await trainHead(headSubset(data, taught), { l2 }, undefined, signal);
    const answers = await askHead(head, headSubset(data, asked), undefined, undefined, signal);
    const accuracies = found.get(burstsPerClass) ?? [];
    found.set(burstsPerClass, accuracies);
    if (asked.length > 0) accuracies.push(accuracyOf(answers).accuracy);
    onProgress((done + 1) / draws.length);
  }
  return [...found].map(([burstsPerClass, accuracies]) => ({
    burstsPerClass,
    accuracies,
    accuracy: accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length,
  }));
}
