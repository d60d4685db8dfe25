import type { OptimizerMemory } from '../optimizers/optimizer.ts';
import { makeOptimizer, type OptimizerId } from '../optimizers/optimizers.ts';
import type { Landscape } from './landscape.ts';

/** Beyond this a walk has run away; it ends there, long before anything overflows. */
export const farAway = 1e6;

/** A walk down a landscape. */
export interface Descent {
  /** The start, then the point after each step; the last one may be far away. */
  readonly points: readonly (readonly number[])[];
  /** The last step with all its numbers; none if none was taken. */
  readonly last: LastStep | undefined;
  /** Whether it ran away at its last step. */
  readonly isGone: boolean;
}

/** A step with all its numbers. */
export interface LastStep {
  readonly before: readonly number[];
  readonly gradient: readonly number[];
  readonly after: readonly number[];
  /** What the optimizer remembers after it. */
  readonly memory: readonly {
    readonly id: OptimizerMemory['id'];
    readonly values: readonly number[];
  }[];
}

/**
 * Lets a ball walk by an optimizer (course topic 8): gradient where it stands, then one step, again and again.
 *
 * @param start as many numbers as the landscape has dimensions.
 * @param learningRate η > 0.
 * @param stepCount fewer are taken if it runs away.
 */
export function descend(
  landscape: Landscape,
  optimizerId: OptimizerId,
  start: readonly number[],
  learningRate: number,
  stepCount: number,
): Descent {
  const optimizer = makeOptimizer(optimizerId, landscape.dimension, learningRate);
  const point = Float64Array.from(start);
  const points: (readonly number[])[] = [[...point]];
  let last: LastStep | undefined;
  let isGone = false;
  for (let step = 0; step < stepCount && !isGone; step++) {
    const before = [...point];
    const gradient = landscape.gradient(point);
    optimizer.step(point, Float64Array.from(gradient));
    const memory = optimizer.memory.map(({ id, values }) => ({ id, values: [...values] }));
    last = { before, gradient, after: [...point], memory };
    points.push(last.after);
    isGone = point.some((one) => !(Math.abs(one) <= farAway));
  }
  return { points, last, isGone };
}
