import type { Checkpoint } from './types.ts';

/** The weights that a run is used with: of its best epoch where that is kept, else of its last. */
export function keptWeights({ best, weights }: Checkpoint): Checkpoint['weights'] {
  return best?.weights ?? weights;
}
