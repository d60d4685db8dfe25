import type { Checkpoint, Optimizer } from './types.ts';

type Moments = Checkpoint['optimizerState'];

/** How many moments each optimizer keeps of every trained number. */
export const momentCounts = { sgd: 0, momentum: 1, adam: 2 } as const;

/**
 * Moments that can be gone on with: new ones where any is no number, as older versions kept them after a far
 * too high rate. Nothing else is lost with them.
 */
export function soundMoments(state: Moments): Moments {
  if (state.arrays.every((array) => array.every(Number.isFinite))) return state;
  return { step: 0, arrays: state.arrays.map(({ length }) => new Float32Array(length)) };
}

/** The same of what a run goes on from; undefined where there are none, as a project file may have it. */
export function startingMoments(state: Moments, { kind }: Optimizer): Moments | undefined {
  return state.arrays.length === 0 && momentCounts[kind] > 0 ? undefined : soundMoments(state);
}
