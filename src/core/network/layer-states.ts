import type { NetworkDescription } from './description.ts';
import { kindOf } from './layers/layer-kinds.ts';
import { planNetwork } from './plan-network.ts';
import type { NetworkPlan, NetworkTrouble, Shape } from './plan.ts';

/** What is known of each layer of a network that is being built. */
export interface LayerStates {
  /** The whole, worked out; undefined while something is wrong. */
  readonly plan: NetworkPlan | undefined;
  /** The first thing that is wrong, told at the layer that causes it. */
  readonly trouble: NetworkTrouble | undefined;
  /** What each layer puts out; undefined at the trouble and behind it, where nothing comes in. */
  readonly outShapes: readonly (Shape | undefined)[];
}

/** Works out a network as far as it can be: the layers before a trouble keep their shapes. */
export function layerStates(description: NetworkDescription, classCount: number): LayerStates {
  const planned = planNetwork(description, classCount);
  if (planned.ok) {
    const outShapes = planned.value.layers.map(({ outShape }) => outShape);
    return { plan: planned.value, trouble: undefined, outShapes };
  }
  const { trouble } = planned;
  // Too much of something is no reason to hide what the layers would put out.
  const isTooMuch =
    trouble.kind === 'too-many-parameters' || trouble.kind === 'too-many-activations';
  const end = isTooMuch ? description.layers.length : trouble.layer;
  const { sizePx, channels } = description.input;
  const outShapes: (Shape | undefined)[] = description.layers.map(() => undefined);
  let shape: Shape = [sizePx, sizePx, channels];
  for (const [index, layer] of description.layers.slice(0, Math.max(0, end)).entries()) {
    const work = kindOf(layer).work(layer, shape, classCount);
    if (!work.ok) break;
    shape = outShapes[index] = work.value.outShape;
  }
  return { plan: undefined, trouble, outShapes };
}
