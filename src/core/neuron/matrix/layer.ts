import type { Matrix } from './matrix.ts';

/** A layer's weights, one row for each neuron, and its biases (course topic 5). */
export interface Layer {
  /** W, `[m, n]`. */
  readonly weights: Matrix;
  /** b, `[m]`. */
  readonly biases: readonly number[];
}

/** What the neurons add up before they answer: z = W·x + b, zᵢ = Σⱼ wᵢⱼ xⱼ + bᵢ. */
export function weightedSums({ weights, biases }: Layer, x: readonly number[]): readonly number[] {
  return weights.map((row, i) => row.reduce((sum, w, j) => sum + w * x[j]!, biases[i]!));
}

/** What a layer answers: y = f(W·x + b). */
export function layerOutput(
  layer: Layer,
  x: readonly number[],
  f: (z: number) => number,
): readonly number[] {
  return weightedSums(layer, x).map(f);
}
