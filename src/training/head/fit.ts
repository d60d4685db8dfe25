import { lbfgs, type Objective } from '../../core/neuron/lbfgs.ts';
import type { Pauses } from './pauses.ts';

/** How far the weights may end from the minimum, as a vector; then so far may any logit be off. */
const largestDistance = 0.03;
const maxIterations = 300;

/**
 * Minimises an objective that curves by at least `l2` everywhere, in place, with pauses. Such an
 * objective has a gradient of at least l2 · (distance to the minimum), so a short gradient is proof
 * that the minimum is near; and as the rows have length 1, logits move no farther than weights.
 *
 * @param weights the start; overwritten.
 * @param onProgress told how far the gradient has come from its first length to its last, on a
 * logarithmic scale: 0 … 1.
 * @throws AbortError, see `Pauses`.
 */
export async function fit(
  objective: Objective,
  weights: Float64Array,
  l2: number,
  pauses: Pauses,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  const tolerance = largestDistance * l2;
  let first = 0;
  let shown = 0;
  for (const { gradientNorm } of lbfgs(objective, weights, { tolerance, maxIterations })) {
    first ||= gradientNorm;
    const share = Math.log(first / gradientNorm) / Math.log(first / tolerance);
    if (share > shown) onProgress((shown = Math.min(1, share)));
    await pauses.take();
  }
}
