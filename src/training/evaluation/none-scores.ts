import { reliability, similarityBetweenBursts } from '../../core/evaluation/burst-similarity.ts';
import { groupByBurst } from '../../core/evaluation/bursts.ts';
import { unitRows } from '../../core/evaluation/class-means.ts';
import type { NoneScores } from '../../core/evaluation/none-curves.ts';
import { row } from '../../core/vector.ts';
import { checkHeadData } from '../head/check-head-data.ts';
import { classify, decide } from '../head/classify.ts';
import { defaultL2, trainHead, type OnProgress } from '../head/train-head.ts';
import type { Head, HeadData, HeldOut } from '../head/types.ts';
import { headSubset } from './head-subset.ts';

/**
 * How far answers are above their thresholds, for things that were taught and for things that were
 * not. What was taught is known from the cross-validation; for the others each class is left out in
 * turn, the head is trained on the remaining ones, with thresholds of its own, and asked about what
 * it has never met. Give the result to `noneCurve`: its threshold is then the shift of strictness, and
 * 0 is where the app stands. The likeness of what was taught was measured against means of one burst
 * less, and is brought to all bursts as `noneOfTheseThresholds` does.
 *
 * @param head evaluated on the same data, and `heldOut` what the evaluation found.
 * @returns `unseen` is empty with a single class.
 * @throws AbortError when the signal is aborted; RangeError if the data are not as promised.
 */
export async function noneScores(
  data: HeadData,
  { head, heldOut }: { readonly head: Head; readonly heldOut: HeldOut },
  { l2 = defaultL2 }: { readonly l2?: number } = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<NoneScores> {
  checkHeadData(data);
  const { labels, bursts, embeddings, dimension, classCount } = data;
  const burstCounts = groupByBurst(labels, bursts, classCount).map((ofClass) => ofClass.length);
  const similarity = similarityBetweenBursts({ ...data, units: unitRows(embeddings, dimension) });
  const known = [...heldOut.winners.entries()]
    .filter(([, winner]) => winner >= 0)
    .map(([i, winner]) => {
      const n = burstCounts[winner]!;
      const gain = n > 1 ? reliability(n, similarity) / reliability(n - 1, similarity) : 1;
      return heldOut.likenesses[i]! * gain - head.thresholds[winner]!;
    });
  const unseen: number[] = [];
  for (let leftOut = 0; classCount > 1 && leftOut < classCount; leftOut++) {
    const warmStart = headWithout(head, leftOut);
    const others = await trainHead(
      dataWithout(data, leftOut),
      { l2, warmStart },
      undefined,
      signal,
    );
    labels.forEach((label, i) => {
      if (label !== leftOut) return;
      const answer = classify(others, row(embeddings, i, dimension));
      const { likeness, threshold } = decide(answer, others.thresholds);
      unseen.push(likeness - threshold);
    });
    onProgress((leftOut + 1) / classCount);
  }
  return { known: Float32Array.from(known), unseen: Float32Array.from(unseen) };
}

/** The examples of all other classes, which move up by one. */
function dataWithout(data: HeadData, leftOut: number): HeadData {
  const kept = [...data.labels.keys()].filter((i) => data.labels[i] !== leftOut);
  const subset = headSubset(data, kept);
  return {
    ...subset,
    classCount: data.classCount - 1,
    labels: subset.labels.map((label) => (label > leftOut ? label - 1 : label)),
  };
}

/** A head for the other classes, as a start for its training. */
function headWithout(head: Head, leftOut: number): Head {
  const { dimension, classCount } = head;
  const without = (values: Float32Array, width: number): Float32Array =>
    values.filter((_, j) => Math.floor(j / width) !== leftOut);
  return {
    dimension,
    classCount: classCount - 1,
    weights: without(head.weights, dimension),
    bias: without(head.bias, 1),
    classMeans: without(head.classMeans, dimension),
    temperature: head.temperature,
    thresholds: without(head.thresholds, 1),
  };
}
