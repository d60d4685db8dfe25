import { dot, row } from '../vector.ts';
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
 * and, as these may be few, two more of the usual kind. 0.1 … 0.95.
 */
export function similarityBetweenBursts(examples: UnitExamples): number {
  const { dimension, classCount, units, labels, bursts } = examples;
  let sum = usualWeight * usualSimilarity;
  let weight = usualWeight;
  for (const ofClass of groupByBurst(labels, bursts, classCount)) {
    const n = ofClass.length;
    if (n < 2) continue;
    const total = new Float64Array(dimension);
    let own = 0;
    for (const burst of ofClass) {
      const mean = new Float64Array(dimension);
      for (const i of burst) {
        const unit = row(units, i, dimension);
        for (let j = 0; j < dimension; j++) mean[j]! += unit[j]! / burst.length;
      }
      own += dot(mean, mean);
      for (let j = 0; j < dimension; j++) total[j]! += mean[j]!;
    }
    sum += (dot(total, total) - own) / (n * (n - 1));
    weight++;
  }
  return Math.min(highestSimilarity, Math.max(lowestSimilarity, sum / weight));
}
