import type { LayerDescription } from '../../core/network/description.ts';
import type { LayerPlan } from '../../core/network/plan.ts';
import { countOf } from '../../core/network/shapes.ts';
import type { NetworkMessages } from '../messages/network/es.ts';

/** What a layer's card is headed by. */
export function layerName(layer: LayerDescription, m: NetworkMessages, classCount: number): string {
  switch (layer.kind) {
    case 'conv':
      return m.convName(layer.kernelPx);
    case 'activation':
      return m.activations[layer.id];
    case 'pool':
      return m.poolName(m.poolings[layer.id], layer.sizePx);
    case 'dropout':
      return m.dropoutName(layer.rate);
    case 'dense':
      return m.denseName(layer.units);
    case 'output':
      return m.outputName(classCount);
    case 'batch-norm':
    case 'flatten':
    case 'global-average':
      return m.kinds[layer.kind].name;
  }
}

/** Single-precision numbers. */
const bytesPerNumber = 4;

/** Memory that what a layer puts out for one picture takes, in words. */
export function memoryOut({ outShape }: Pick<LayerPlan, 'outShape'>, m: NetworkMessages): string {
  return m.bytes(bytesPerNumber * countOf(outShape));
}

/** What a layer costs, as its card says it: parameters and arithmetic where it has any, and memory. */
export function layerCosts(plan: LayerPlan, m: NetworkMessages): string {
  const { parameterCount, multiplyAdds } = plan;
  const parts = [
    parameterCount > 0 && m.shortParameters(parameterCount),
    multiplyAdds > 0 && m.multiplyAdds(multiplyAdds),
    memoryOut(plan, m),
  ];
  // A line breaks between them alone, never between a number and its unit.
  const unbroken = parts
    .filter((part) => part !== false)
    .map((part) => part.replaceAll(' ', '\u00a0'));
  return unbroken.join(' · ');
}

/** What stands under it, where the name does not say it all. */
export function layerDetail(layer: LayerDescription, m: NetworkMessages): string {
  switch (layer.kind) {
    case 'conv':
      return m.convDetail(layer.filters, layer.stridePx, layer.padding);
    case 'pool':
      return m.poolDetail(layer.sizePx, layer.stridePx);
    case 'activation':
      return m.kinds.activation.name;
    case 'output':
      return m.outputDetail;
    default:
      return '';
  }
}
