import { groupByBurst } from './bursts.ts';
import { leaveBurstOutLikenesses, type BurstExamples } from './class-means.ts';
import { quantile } from './quantile.ts';

/** Threshold of a class about which nothing is known yet: a property of the eye, not of the things. */
const fixedThreshold = 0.4;
/** Share of their own photographs that the thresholds may reject. */
const rejectedShare = 0.05;
const lowestThreshold = 0.3;
const highestThreshold = 0.8;

/**
 * Likeness below which an answer becomes "none of these", `[classCount]`, 0.3 … 0.8:
 *
 *   threshold = w·p + (1 − w)·d
 */
export function noneOfTheseThresholds(examples: BurstExamples): Float32Array {
  const known = leaveBurstOutLikenesses(examples).filter((likeness) => !Number.isNaN(likeness));
  const pooled = known.length > 0 ? quantile(known, rejectedShare) : fixedThreshold;
  const { labels, bursts, classCount } = examples;
  return Float32Array.from(groupByBurst(labels, bursts, classCount), ({ length: n }) => {
    const trust = n > 1 ? n / (n + 2) : 0;
    const threshold = trust * pooled + (1 - trust) * fixedThreshold;
    return Math.min(highestThreshold, Math.max(lowestThreshold, threshold));
  });
}
