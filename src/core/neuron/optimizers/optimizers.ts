import { Adam } from './adam.ts';
import { GradientDescent } from './gradient-descent.ts';
import { Momentum } from './momentum.ts';
import type { Optimizer } from './optimizer.ts';

/** The optimizers by the names that links and word catalogues have for them, simplest first. */
export const optimizerIds = ['gradient-descent', 'momentum', 'adam'] as const;

export type OptimizerId = (typeof optimizerIds)[number];

/** A new optimizer of that name, that remembers nothing yet, for so many parameters. */
export function makeOptimizer(id: OptimizerId, count: number, learningRate: number): Optimizer {
  switch (id) {
    case 'gradient-descent':
      return new GradientDescent(learningRate);
    case 'momentum':
      return new Momentum(count, learningRate);
    case 'adam':
      return new Adam(count, learningRate);
  }
}
