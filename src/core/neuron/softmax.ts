import type { Vector } from '../vector.ts';

/**
 * Softmax, in place: z_k → exp(z_k / T) / Σ_j exp(z_j / T), so that the numbers become positive and
 * sum to 1. The largest is subtracted first, which changes nothing but keeps exp from overflowing.
 *
 * @param logits overwritten with the probabilities.
 * @param temperature T > 0: above 1 makes the answer more even, below 1 more decided.
 */
export function softmax<V extends Vector>(logits: V, temperature = 1): V {
  let largest = -Infinity;
  for (let k = 0; k < logits.length; k++) largest = Math.max(largest, logits[k]!);
  let sum = 0;
  for (let k = 0; k < logits.length; k++) {
    const exponential = Math.exp((logits[k]! - largest) / temperature);
    logits[k] = exponential;
    sum += exponential;
  }
  for (let k = 0; k < logits.length; k++) logits[k]! /= sum;
  return logits;
}
