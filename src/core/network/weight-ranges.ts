import { lpLeast } from './layers/pool.ts';
import type { WeightPlan } from './plan.ts';

/**
 * Bounds of the learned numbers that mean something only within them: the share of the maximum in mixed
 * pooling, and the power of Lᵖ pooling (1 is the average; from 100 on nothing but the maximum is left).
 * Learning is by projected gradient: after a step a number that left its range is put back to the edge.
 */
export const weightRanges: Readonly<
  Partial<Record<WeightPlan['name'], { readonly min: number; readonly max: number }>>
> = {
  alpha: { min: 0, max: 1 },
  p: { min: lpLeast, max: 100 },
};
