import { average } from './average.ts';
import { gated } from './gated.ts';
import { lp } from './lp.ts';
import { max } from './max.ts';
import { min } from './min.ts';
import { mixed } from './mixed.ts';
import type { Pooling } from './pooling.ts';

/** Every pooling: the three fixed ones, then those whose parameter a network may learn. */
export const poolings: readonly Pooling[] = [max, average, min, mixed, gated, lp];

/** The entry of that name, if there is one. */
export function findPooling(id: string): Pooling | undefined {
  return poolings.find((entry) => entry.id === id);
}
