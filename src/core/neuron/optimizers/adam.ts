import type { Optimizer, OptimizerMemory } from './optimizer.ts';

/** β₁ and β₂ of the paper; ε as Keras and TensorFlow.js have it. */
const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-7;

/**
 * Adam: each parameter has its own step, about η long whatever the size of its gradient.
 *
 *   m ← β₁ m + (1 − β₁) g      v ← β₂ v + (1 − β₂) g²
 *   W ← W − η · m̂ / (√v̂ + ε)   m̂ = m / (1 − β₁ᵗ)   v̂ = v / (1 − β₂ᵗ)
 *
 * where the corrections make up for the start at 0. Kingma and Ba, "Adam: a method for stochastic
 * optimization" (2015), algorithm 1, with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁷.
 */
export class Adam implements Optimizer {
  learningRate: number;
  stepCount = 0;
  readonly memory: readonly OptimizerMemory[];
  readonly #mean: Float64Array;
  readonly #meanSquare: Float64Array;

  /**
   * @param count of parameters.
   * @param learningRate η.
   */
  constructor(count: number, learningRate: number) {
    this.learningRate = learningRate;
    this.#mean = new Float64Array(count);
    this.#meanSquare = new Float64Array(count);
    this.memory = [
      { id: 'mean', values: this.#mean },
      { id: 'mean-square', values: this.#meanSquare },
    ];
  }

  step(parameters: Float64Array, gradient: Float64Array): void {
    const mean = this.#mean;
    const meanSquare = this.#meanSquare;
    const time = ++this.stepCount;
    // The corrections are the same for all, so they are put into the rate and into ε: one root and one
    // division are left for each parameter.
    const rootCorrection = Math.sqrt(1 - beta2 ** time);
    const rate = (this.learningRate * rootCorrection) / (1 - beta1 ** time);
    const smallest = epsilon * rootCorrection;
    for (let i = 0; i < parameters.length; i++) {
      const g = gradient[i]!;
      const m = beta1 * mean[i]! + (1 - beta1) * g;
      const v = beta2 * meanSquare[i]! + (1 - beta2) * g * g;
      mean[i] = m;
      meanSquare[i] = v;
      parameters[i]! -= (rate * m) / (Math.sqrt(v) + smallest);
    }
  }
}

/** m̂ and v̂ of a parameter: what Adam remembers of it, with the start at 0 made up for. @param time steps taken, from 1. */
export function correctedMoments(
  mean: number,
  meanSquare: number,
  time: number,
): { readonly mean: number; readonly square: number } {
  return { mean: mean / (1 - beta1 ** time), square: meanSquare / (1 - beta2 ** time) };
}
