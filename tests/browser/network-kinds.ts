import type { LayerDescription } from '../../src/core/network/description.ts';
import { activationIds, poolIds } from '../../src/core/network/description.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';

/** A plan for 4 classes, of these layers on 16×16 pictures in colour; the output layer is added. */
export function planned(layers: readonly LayerDescription[]): NetworkPlan {
  const plan = planNetwork(
    {
      format: 'vistazo-network',
      version: 1,
      input: { sizePx: 16, channels: 3, normalisation: 'signed' },
      layers: [...layers, { kind: 'output' }],
    },
    4,
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.trouble));
  return plan.value;
}

export const conv: LayerDescription = {
  kind: 'conv',
  filters: 6,
  kernelPx: 3,
  stridePx: 2,
  padding: 'same',
};
export const flatten: LayerDescription = { kind: 'flatten' };

/** One network for each kind of layer, by a name. */
export const kinds: readonly (readonly [string, readonly LayerDescription[]])[] = [
  ['conv same', [conv, flatten]],
  ['conv valid', [{ ...conv, padding: 'valid' }, flatten]],
  ...activationIds.map((id) => [id, [conv, { kind: 'activation', id } as const, flatten]] as const),
  ...poolIds.map(
    (id) => [id, [{ kind: 'pool', id, sizePx: 3, stridePx: 2 } as const, flatten]] as const,
  ),
  ['batch-norm', [conv, { kind: 'batch-norm' }, flatten]],
  ['dropout', [flatten, { kind: 'dropout', rate: 0.5 }]],
  ['global-average', [conv, { kind: 'global-average' }]],
  ['dense', [flatten, { kind: 'dense', units: 20 }, { kind: 'activation', id: 'tanh' }]],
];
