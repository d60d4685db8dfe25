import { lbfgs, type Objective } from '../../core/neuron/lbfgs.ts';
import type { Pauses } from './pauses.ts';

/** Length of the gradient at which probabilities no longer change visibly. */
const tolerance = 1e-6;
const maxIterations = 300;

/**
 * Minimises the objective from `point`, in place, with pauses.
 *
 * @param onProgress told how far the gradient has come from its first length to the tolerance, on a
 * logarithmic scale: 0 … 1.
 * @throws AbortError, see `Pauses`.
 */
export async function fit(
  objective: Objective,
  point: Float64Array,
  pauses: Pauses,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  let first = 0;
  let shown = 0;
  for (const { gradientNorm } of lbfgs(objective, point, { tolerance, maxIterations })) {
    first ||= gradientNorm;
    const share = Math.log(first / gradientNorm) / Math.log(first / tolerance);
    if (share > shown) onProgress((shown = Math.min(1, share)));
    await pauses.take();
  }
}
