import type { LayerDescription } from '../../core/network/description.ts';
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
