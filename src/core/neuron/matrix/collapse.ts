import { weightedSums, type Layer } from './layer.ts';
import { multiply } from './product.ts';

/**
 * Two layers without an activation between them are one (course topic 5): W₂·(W₁·x + b₁) + b₂ =
 * (W₂·W₁)·x + (W₂·b₁ + b₂), whatever x is.
 *
 * @param first `[k, n]`.
 * @param second `[m, k]`; as many inputs as `first` has neurons.
 * @returns that one layer, `[m, n]`.
 * @throws {Error} where the layers do not fit.
 */
export function collapse(first: Layer, second: Layer): Layer {
  const weights = multiply(second.weights, first.weights);
  if (!weights) throw new Error('The second layer takes another number of inputs');
  return { weights, biases: weightedSums(second, first.biases) };
}
