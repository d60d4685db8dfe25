import type { Optimizer } from './optimizer.ts';

/**
 * Gradient descent (course topic 8): W ← W − η ∂J/∂W. Whether it is the whole-set, the stochastic or the
 * mini-batch kind is a matter of the examples that the gradient was taken over, not of this rule.
 */
export class GradientDescent implements Optimizer {
  learningRate: number;
  stepCount = 0;
  readonly memory = [];

  /** @param learningRate η. */
  constructor(learningRate: number) {
    this.learningRate = learningRate;
  }

  step(parameters: Float64Array, gradient: Float64Array): void {
    const rate = this.learningRate;
    this.stepCount++;
    for (let i = 0; i < parameters.length; i++) parameters[i]! -= rate * gradient[i]!;
  }
}
