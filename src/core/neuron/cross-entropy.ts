import type { Vector } from '../vector.ts';

/**
 * Cross-entropy of softmax(logits / T) with the right class: −log p_right, in nats; 0 when certain
 * and right. Computed as log Σ_k exp(z_k / T) − z_right / T, which is exact where p_right underflows.
 */
export function crossEntropy(logits: Vector, right: number, temperature = 1): number {
  let largest = -Infinity;
  for (let k = 0; k < logits.length; k++) largest = Math.max(largest, logits[k]!);
  let sum = 0;
  for (let k = 0; k < logits.length; k++) sum += Math.exp((logits[k]! - largest) / temperature);
  return Math.log(sum) + (largest - logits[right]!) / temperature;
}
