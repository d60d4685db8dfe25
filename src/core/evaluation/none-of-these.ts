import { row } from '../vector.ts';
import { reliability, similarityBetweenBursts } from './burst-similarity.ts';
import { groupByBurst } from './bursts.ts';
import { leaveBurstOutCosines, type UnitExamples } from './class-means.ts';
import { toLikenesses } from './likeness.ts';
import { quantile } from './quantile.ts';

/** Threshold of a class while nothing is known about it: a property of the eye, not of the things. */
const fixedThreshold = 0.41;
/** Number of bursts of different things' photographs for which the fixed threshold was tuned. */
const fixedThresholdBursts = 10;
/** Share of the user's own photographs that lies below what was measured on them. */
const rejectedShare = 0.08;
/** Bursts after which the measured threshold weighs as much as the fixed one. */
const halfTrustBursts = 10;
const lowestThreshold = 0.3;
const highestThreshold = 0.8;

/**
 * Likeness below which an answer becomes "none of these", `[classCount]`, 0.3 … 0.8. For a class of
 * n bursts
 *
 *   threshold = w·p + (1 − w)·d·r(n)/r(10),   w = n/(n + 10),
 *
 * where d = 0.41 is a property of the eye, and p is measured: the 8 % quantile, pooled over all
 * classes, of the examples' likeness to their class without their own burst. With one burst it is d:
 * frames of one burst are so alike that nothing can be learned from comparing them.
 *
 * A mean of few bursts is noisy, and so likeness to it is lower, by the factor r(n) of `reliability`.
 * That holds for right and wrong things alike. So d, which was tuned at ten bursts, is brought to n;
 * and each example's likeness, measured against a mean of n − 1, is brought to n before the quantile.
 *
 * The figures that speak for this rule are in docs/decisions/0005-head-and-none-of-these.md.
 */
export function noneOfTheseThresholds(examples: UnitExamples): Float32Array {
  const { labels, bursts, classCount } = examples;
  const burstCounts = groupByBurst(labels, bursts, classCount).map((ofClass) => ofClass.length);
  const similarity = similarityBetweenBursts(examples);
  const cosines = leaveBurstOutCosines(examples);
  const measured: number[] = [];
  labels.forEach((label, i) => {
    const n = burstCounts[label]!;
    if (n < 2) return;
    const likeness = toLikenesses(row(cosines, i, classCount))[label]!;
    measured.push((likeness * reliability(n, similarity)) / reliability(n - 1, similarity));
  });
  const p = measured.length > 0 ? quantile(Float64Array.from(measured), rejectedShare) : NaN;
  const ofTuning = reliability(fixedThresholdBursts, similarity);
  return Float32Array.from(burstCounts, (n) => {
    if (n < 2) return fixedThreshold;
    const trust = n / (n + halfTrustBursts);
    const d = (fixedThreshold * reliability(n, similarity)) / ofTuning;
    const threshold = trust * p + (1 - trust) * d;
    return Math.min(highestThreshold, Math.max(lowestThreshold, threshold));
  });
}
