import { balancedFoldCount, leaveBurstOutFolds } from '../../core/evaluation/leave-burst-out.ts';
import { noneOfTheseThresholds } from '../../core/evaluation/none-of-these.ts';
import { unitRows } from '../../core/evaluation/class-means.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { indexOfLargest, row } from '../../core/vector.ts';
import { calibrate } from './calibrate.ts';
import { checkHeadData } from './check-head-data.ts';
import { scoreHeldOut, type HeldOutScores } from './held-out.ts';
import { Pauses } from './pauses.ts';
import { defaultL2, type OnProgress } from './train-head.ts';
import type { Head, HeadData, HeadEvaluation, HeldOut } from './types.ts';

/** Examples from which on many trainings take longer than they tell. */
const manyExamples = 1000;

/** Folds for cross-validation if nothing else is asked for: at most 20, with many examples 10. */
export function usualFoldCount({ labels, bursts, classCount }: HeadData): number {
  const maxFolds = labels.length > manyExamples ? 10 : 20;
  return balancedFoldCount(labels, bursts, classCount, maxFolds);
}

export interface EvaluateOptions {
  /** Strength of the weight penalty; the one that the head was trained with. */
  readonly l2?: number;
  /** Parts into which the bursts are divided at most; `usualFoldCount` if not given. */
  readonly maxFolds?: number;
  /** Decides which bursts share a part, where they must. */
  readonly seed?: number;
}

/**
 * Finds out how a head does on bursts that it has not seen, by cross-validation, and calibrates it:
 * if each of several classes has two bursts, the temperature is fitted to the held-out answers;
 * otherwise it is the usual one. Examples of a class with a single burst cannot be asked.
 *
 * @param head trained on the same data.
 * @throws AbortError when the signal is aborted; RangeError if the data are not as promised.
 */
export async function evaluateHead(
  data: HeadData,
  head: Head,
  options: EvaluateOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<HeadEvaluation> {
  checkHeadData(data);
  const { l2 = defaultL2, maxFolds = usualFoldCount(data), seed = 1 } = options;
  const pauses = new Pauses(signal);
  const folds = leaveBurstOutFolds(data.labels, data.bursts, data.classCount, maxFolds, seed);
  const scores = await scoreHeldOut(data, head, folds, l2, pauses, onProgress);
  const temperature = calibrate(data, scores.logits);
  const thresholds = noneOfTheseThresholds({
    ...data,
    units: unitRows(data.embeddings, data.dimension),
  });
  return {
    head: { ...head, temperature, thresholds },
    heldOut: answersOf(scores, data.classCount, temperature),
  };
}

function answersOf(scores: HeldOutScores, classCount: number, temperature: number): HeldOut {
  const n = scores.isAsked.length;
  const winners = new Int32Array(n).fill(-1);
  const likenesses = new Float32Array(n);
  const confidences = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    if (!scores.isAsked[i]) continue;
    const probabilities = softmax(row(scores.logits, i, classCount).slice(), temperature);
    const winner = indexOfLargest(probabilities);
    winners[i] = winner;
    likenesses[i] = scores.likenesses[i * classCount + winner]!;
    confidences[i] = probabilities[winner]!;
  }
  return { winners, likenesses, confidences };
}
