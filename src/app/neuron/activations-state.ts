import type { StateOf } from '../../core/lab-state/fields.ts';
import type { UnitSettings } from '../../core/neuron/activations/unit-function.ts';
import type { ChainSettings } from '../../core/neuron/signal/deep-chain.ts';
import type { activationsLab } from './activations.ts';

/** What the lab Activations is set to. */
export type ActivationsValues = StateOf<(typeof activationsLab)['fields']>;

/** What the functions are set to. */
export function unitSettingsOf({ alpha, lines }: ActivationsValues): UnitSettings {
  const [w1 = 0, b1 = 0, w2 = 0, b2 = 0] = lines;
  return {
    alpha,
    lines: [
      { weight: w1, bias: b1 },
      { weight: w2, bias: b2 },
    ],
  };
}

/** Neurons of each layer of the chain, and examples that run through it. */
export const chainWidth = 32;

/** How the chain of ten layers is begun; σ has three digits, as it is shown. */
export function chainOf({ sigmaLog, seed }: ActivationsValues): Omit<ChainSettings, 'activation'> {
  return {
    layers: 10,
    width: chainWidth,
    examples: chainWidth,
    sigma: Number((10 ** sigmaLog).toPrecision(3)),
    seed,
  };
}
