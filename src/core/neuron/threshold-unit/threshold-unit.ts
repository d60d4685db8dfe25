/** A threshold unit: a weight for each input, and a bias. */
export interface ThresholdUnit {
  readonly weights: readonly number[];
  readonly bias: number;
}

/**
 * The weighted sum of the inputs, Σ wᵢ xᵢ, added up from the first to the last.
 *
 * @param inputs as many as weights.
 */
export function weightedSum(weights: readonly number[], inputs: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * inputs[i]!, 0);
}

/**
 * What a threshold unit says (McCulloch and Pitts, "A logical calculus of the ideas immanent in nervous
 * activity", 1943; course topic 2):
 *
 *   f(x) = 1 if Σ wᵢ xᵢ + b ≥ 0, else 0
 *
 * It is the unit that fires if Σ wᵢ xᵢ ≥ threshold, with the threshold moved across: b = −threshold.
 */
export function fires(unit: ThresholdUnit, inputs: readonly number[]): 0 | 1 {
  return weightedSum(unit.weights, inputs) + unit.bias >= 0 ? 1 : 0;
}
