import { Random } from '../random.ts';
import {
  activationIds,
  poolIds,
  type LayerDescription,
  type NetworkDescription,
} from './description.ts';
import { initialWeights } from './initial-weights.ts';
import { planNetwork } from './plan-network.ts';
import type { NetworkPlan } from './plan.ts';

/**
 * A random network of 4 to 24 layers that can be built, with every kind of layer now and then.
 *
 * @param sizePx at most this size.
 */
export function randomPlan(seed: number, sizePx = 24, classCount = 4): NetworkPlan {
  const random = new Random(seed);
  for (;;) {
    const plan = planNetwork(randomDescription(random, sizePx), classCount);
    if (plan.ok) return plan.value;
  }
}

/** First weights, each moved a little, so that no constant hides a mistake; variances stay positive. */
export function movedWeights(plan: NetworkPlan, seed = 1): Float32Array[] {
  const random = new Random(seed);
  return initialWeights(plan, 'he', seed).map((values) =>
    values.map((value) => value + 0.2 * random.uniform()),
  );
}

function randomDescription(random: Random, sizePx: number): NetworkDescription {
  const pick = <Item>(items: readonly Item[]) => items[random.integer(items.length)]!;
  const anywhere = (): LayerDescription =>
    pick([
      { kind: 'activation', id: pick(activationIds) },
      { kind: 'batch-norm' },
      { kind: 'dropout', rate: random.integer(10) / 10 },
    ]);
  const inVolume = (): LayerDescription =>
    pick([
      {
        kind: 'conv',
        filters: 1 + random.integer(6),
        kernelPx: 1 + random.integer(5),
        stridePx: 1 + random.integer(2),
        padding: pick(['same', 'valid']),
      },
      {
        kind: 'pool',
        id: pick(poolIds),
        sizePx: 2 + random.integer(2),
        stridePx: 1 + random.integer(3),
      },
      anywhere(),
    ]);
  const inVector = (): LayerDescription =>
    pick([{ kind: 'dense', units: 1 + random.integer(12) }, anywhere()]);
  return {
    format: 'vistazo-network',
    version: 1,
    input: {
      sizePx: 8 + random.integer(sizePx - 7),
      channels: pick([1, 3]),
      normalisation: pick(['unit', 'signed']),
    },
    layers: [
      ...Array.from({ length: 1 + random.integer(15) }, inVolume),
      pick([{ kind: 'flatten' }, { kind: 'global-average' }]),
      ...Array.from({ length: 1 + random.integer(6) }, inVector),
      { kind: 'output' },
    ],
  };
}
