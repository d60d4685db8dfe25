import type { NetworkDescription } from './description.ts';
import { planLayer } from './plan-layers.ts';
import { planNetwork } from './plan-network.ts';
import type { LayerPlan, NetworkPlan, NetworkTrouble, Shape } from './plan.ts';

/** What is known of each layer of a network that is being built. */
export interface LayerStates {
  /** The whole, worked out; undefined while something is wrong. */
  readonly plan: NetworkPlan | undefined;
  /** The first thing that is wrong, told at the layer that causes it. */
  readonly trouble: NetworkTrouble | undefined;
  /** Each layer, worked out; undefined at the trouble and behind it, where nothing comes in. */
  readonly layers: readonly (LayerPlan | undefined)[];
}

/** Works out a network as far as it can be: the layers before a trouble keep what is known of them. */
export function layerStates(description: NetworkDescription, classCount: number): LayerStates {
  const planned = planNetwork(description, classCount);
  if (planned.ok) {
    return { plan: planned.value, trouble: undefined, layers: planned.value.layers };
  }
  const { trouble } = planned;
  // Too much of something is no reason to hide what the layers would put out.
  const isTooMuch =
    trouble.kind === 'too-many-parameters' || trouble.kind === 'too-many-activations';
  const end = isTooMuch ? description.layers.length : trouble.layer;
  const { sizePx, channels } = description.input;
  const layers: (LayerPlan | undefined)[] = description.layers.map(() => undefined);
  let shape: Shape = [sizePx, sizePx, channels];
  for (const [index, layer] of description.layers.slice(0, Math.max(0, end)).entries()) {
    const planned = planLayer(layer, shape, classCount);
    if (!planned.ok) break;
    layers[index] = planned.value;
    shape = planned.value.outShape;
  }
  return { plan: undefined, trouble, layers };
}
