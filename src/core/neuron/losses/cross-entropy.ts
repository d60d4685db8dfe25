import type { Vector } from '../../vector.ts';
import { softmax } from '../softmax.ts';

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

/**
 * Its gradient with respect to the logits, at temperature 1: ∂J/∂z_k = p_k − [k = right], the difference
 * between what was answered and what is right; all that softmax and logarithm make difficult cancels
 * (Bishop, "Pattern Recognition and Machine Learning", 2006, 4.3.4).
 *
 * @param gradient filled; of as many numbers as there are logits.
 */
export function crossEntropyGradient(
  logits: Float64Array,
  right: number,
  gradient: Float64Array,
): void {
  gradient.set(logits);
  softmax(gradient);
  gradient[right]! -= 1;
}
