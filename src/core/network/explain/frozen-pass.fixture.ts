import { Random } from '../../random.ts';
import type { LayerDescription } from '../description.ts';
import { planNetwork } from '../plan-network.ts';
import type { NetworkPlan } from '../plan.ts';
import { movedWeights, randomPlan } from '../random-network.fixture.ts';
import { runReference } from '../reference/run-reference.ts';
import { isVolume } from '../shapes.ts';
import type { FrozenPass, Unit } from './frozen-pass.ts';

/** A picture of random numbers of both signs. */
function noise(plan: NetworkPlan, seed: number): Float32Array {
  const { sizePx, channels } = plan.description.input;
  const random = new Random(seed);
  return Float32Array.from({ length: sizePx * sizePx * channels }, () => random.normal());
}

/** A picture of noise through a network with moved weights, as the reference has it. */
export function frozen(plan: NetworkPlan, seed: number): FrozenPass {
  const weights = movedWeights(plan, seed);
  const picture = noise(plan, seed);
  const outputs = runReference(plan, weights, picture).map(({ data }) => data);
  return { plan, weights, picture, outputs };
}

/** The plan of these layers on gray pictures of that side; the output layer is added. */
export function planOf(
  layers: readonly LayerDescription[],
  sizePx: number,
  classCount = 3,
  channels: 1 | 3 = 1,
): NetworkPlan {
  const planned = planNetwork(
    {
      format: 'vistazo-network',
      version: 1,
      input: { sizePx, channels, normalisation: 'unit' },
      layers: [...layers, { kind: 'output' }],
    },
    classCount,
  );
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  return planned.value;
}

/** Kind of a layer, with its way of pooling or its function. */
export function wayOf(layer: LayerDescription): string {
  return 'id' in layer ? `${layer.kind} ${layer.id}` : layer.kind;
}

/** One random unit of every layer of random networks, `count` in all. */
export function* randomUnits(count: number): Generator<{ plan: NetworkPlan; units: Unit[] }> {
  let left = count;
  for (let seed = 1; left > 0; seed++) {
    const plan = randomPlan(seed);
    const random = new Random(seed);
    const units = plan.layers.slice(0, left).map(({ outShape }, layer) => {
      if (!isVolume(outShape)) return { layer, y: 0, x: 0, channel: random.integer(outShape[0]) };
      const [y, x, channel] = outShape.map((length) => random.integer(length));
      return { layer, y: y!, x: x!, channel: channel! };
    });
    left -= units.length;
    yield { plan, units };
  }
}
