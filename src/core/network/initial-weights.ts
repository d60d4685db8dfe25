import { Random } from '../random.ts';
import type { Initialisation, NetworkPlan } from './plan.ts';
import { countOf } from './shapes.ts';

/**
 * The weights before training, in the plan's order; the same seed gives the same numbers.
 *
 * @param initialisation of the kernels. `glorot`: uniform within ±√(6 / (fanIn + fanOut)) (Glorot and
 *   Bengio 2010), which keeps numbers and gradients about as large from layer to layer where the
 *   activation is nearly straight, as tanh. `he`: normal with σ = √(2 / fanIn) (He et al. 2015), which
 *   makes up for the half that ReLU sets to 0.
 */
export function initialWeights(
  plan: NetworkPlan,
  initialisation: 'glorot' | 'he',
  seed: number,
): Float32Array[] {
  const random = new Random(seed);
  return plan.layers.flatMap(({ weights }) =>
    weights.map((weight) => {
      const draw = drawing(weight.initialisation, initialisation, random);
      return Float32Array.from({ length: countOf(weight.shape) }, draw);
    }),
  );
}

/** What gives one number after the other. */
function drawing(
  planned: Initialisation,
  initialisation: 'glorot' | 'he',
  random: Random,
): () => number {
  if (planned.kind === 'constant') return () => planned.value;
  if (initialisation === 'he') {
    const deviation = Math.sqrt(2 / planned.fanIn);
    return () => deviation * random.normal();
  }
  const limit = Math.sqrt(6 / (planned.fanIn + planned.fanOut));
  return () => limit * (2 * random.uniform() - 1);
}
