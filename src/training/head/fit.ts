import { lbfgs, type LbfgsState, type Objective } from '../../core/neuron/lbfgs.ts';
import type { Pauses } from './pauses.ts';

/** Gradient at which probabilities no longer change visibly (standardised examples). */
const tolerance = 1e-3;
const maxIterations = 300;

/** Minimises the objective from `point`, in place, with pauses. Returns where the search ended. */
export async function fit(
  objective: Objective,
  point: Float64Array,
  pauses: Pauses,
): Promise<LbfgsState> {
  const search = lbfgs(objective, point, { tolerance, maxIterations });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    await pauses.take();
  }
}
