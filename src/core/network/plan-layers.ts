import { failure, success, type Outcome } from '../outcome.ts';
import type { LayerDescription, NetworkDescription } from './description.ts';
import { kindOf } from './layers/layer-kinds.ts';
import type { LayerPlan, LayerTrouble, NetworkPlan, NetworkTrouble, Shape } from './plan.ts';
import { countOf } from './shapes.ts';

/**
 * Works out shapes, weights and cost from the first layer to the last, whatever a device can hold:
 * `planNetwork` is the one with limits.
 *
 * @param description with all numbers in their ranges.
 */
export function planLayers(
  description: NetworkDescription,
  classCount: number,
): Outcome<NetworkPlan, NetworkTrouble> {
  const { input, layers } = description;
  const last = layers.length - 1;
  const plans: LayerPlan[] = [];
  let inShape: Shape = [input.sizePx, input.sizePx, input.channels];
  for (const [index, layer] of layers.entries()) {
    if (layer.kind === 'output' && index < last) {
      return failure({ layer: index, kind: 'output-not-last' });
    }
    const planned = planLayer(layer, inShape, classCount);
    if (!planned.ok) return failure({ layer: index, ...planned.trouble });
    plans.push(planned.value);
    inShape = planned.value.outShape;
  }
  if (layers[last]?.kind !== 'output') return failure({ layer: last, kind: 'output-missing' });
  return success({
    description,
    classCount,
    layers: plans,
    parameterCount: sum(plans, (plan) => plan.parameterCount),
    multiplyAdds: sum(plans, (plan) => plan.multiplyAdds),
    activationCount: sum(plans, (plan) => countOf(plan.outShape)),
  });
}

/** Works out one layer behind what comes into it. @param layer with all numbers in their ranges. */
export function planLayer(
  layer: LayerDescription,
  inShape: Shape,
  classCount: number,
): Outcome<LayerPlan, LayerTrouble> {
  const work = kindOf(layer).work(layer, inShape, classCount);
  if (!work.ok) return work;
  const parameterCount = sum(work.value.weights, ({ shape }) => countOf(shape));
  return success({ layer, inShape, parameterCount, ...work.value });
}

function sum<Item>(items: readonly Item[], number: (item: Item) => number): number {
  return items.reduce((total, item) => total + number(item), 0);
}
