import { addScaled, dot, row } from '../vector.ts';
import { groupByBurst } from './bursts.ts';
import type { UnitExamples } from './class-means.ts';

/** Mean cosine of two photographs of one class, of the photographs that the rule was tuned on. */
const usualSimilarity = 0.35;
/** How many classes the usual similarity weighs as. */
const usualWeight = 2;
const lowestSimilarity = 0.1;
const highestSimilarity = 0.95;

/**
 * How closely a mean of n noisy measurements follows what it measures: their correlation,
 * √(nρ / (1 + (n − 1)ρ)), if two single measurements correlate by ρ (Spearman and Brown, 1910).
 */
export function reliability(n: number, similarity: number): number {
  return Math.sqrt((n * similarity) / (1 + (n - 1) * similarity));
}

/**
 * ρ: mean cosine of two photographs of one class from different bursts, averaged over the classes
 * and, as these may be few, two more of the usual kind.
 *
 * @returns 0.1 … 0.95.
 */
export function similarityBetweenBursts(examples: UnitExamples): number {
  const { labels, bursts, classCount } = examples;
  const ofClasses = groupByBurst(labels, bursts, classCount)
    .filter((ofClass) => ofClass.length > 1)
    .map((ofClass) => meanPairCosine(examples, ofClass));
  const sum = ofClasses.reduce((total, one) => total + one, usualWeight * usualSimilarity);
  const mean = sum / (ofClasses.length + usualWeight);
  return Math.min(highestSimilarity, Math.max(lowestSimilarity, mean));
}

/**
 * Mean of b_i · b_j over all pairs i ≠ j of bursts, b the mean of a burst's units, without visiting
 * the pairs: |Σ b|² holds them all twice, and Σ |b|² too much.
 */
function meanPairCosine({ dimension, units }: UnitExamples, ofClass: number[][]): number {
  const total = new Float64Array(dimension);
  let squares = 0;
  for (const burst of ofClass) {
    const mean = new Float64Array(dimension);
    for (const i of burst) addScaled(mean, 1 / burst.length, row(units, i, dimension));
    addScaled(total, 1, mean);
    squares += dot(mean, mean);
  }
  return (dot(total, total) - squares) / (ofClass.length * (ofClass.length - 1));
}
