import type { Optimizer, OptimizerMemory } from './optimizer.ts';

/**
 * Gradient descent with momentum: v ← μ v + ∂J/∂W, W ← W − η v, with v = 0 at first. A heavy ball: it
 * keeps rolling where slopes agree, and what swings to and fro cancels. Without Nesterov's look ahead, as
 * `tf.train.momentum` has it.
 *
 * Polyak, "Some methods of speeding up the convergence of iteration methods" (1964).
 */
export class Momentum implements Optimizer {
  learningRate: number;
  stepCount = 0;
  readonly memory: readonly OptimizerMemory[];
  readonly #velocity: Float64Array;
  readonly #momentum: number;

  /**
   * @param count of parameters.
   * @param learningRate η.
   * @param momentum μ, the part of the velocity that is left after a step, 0 … below 1.
   */
  constructor(count: number, learningRate: number, momentum = 0.9) {
    this.learningRate = learningRate;
    this.#momentum = momentum;
    this.#velocity = new Float64Array(count);
    this.memory = [{ id: 'velocity', values: this.#velocity }];
  }

  step(parameters: Float64Array, gradient: Float64Array): void {
    const rate = this.learningRate;
    const momentum = this.#momentum;
    const velocity = this.#velocity;
    this.stepCount++;
    for (let i = 0; i < parameters.length; i++) {
      const v = momentum * velocity[i]! + gradient[i]!;
      velocity[i] = v;
      parameters[i]! -= rate * v;
    }
  }
}
