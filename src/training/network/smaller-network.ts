import type { LayerDescription, NetworkDescription } from '../../core/network/description.ts';

/** Inputs smaller than this are not told apart any more. */
const SMALLEST_INPUT_PX = 32;

/** The same network on pictures of half the side; nothing if they would be too small. */
export function withSmallerInput(description: NetworkDescription): NetworkDescription | undefined {
  const sizePx = Math.floor(description.input.sizePx / 2);
  if (sizePx < SMALLEST_INPUT_PX) return undefined;
  return { ...description, input: { ...description.input, sizePx } };
}

/** Even, because maxout takes channels by twos. */
function half(count: number): number {
  return 2 * Math.ceil(count / 4);
}

function narrowed(layer: LayerDescription): LayerDescription {
  if (layer.kind === 'conv' && layer.filters > 4) return { ...layer, filters: half(layer.filters) };
  if (layer.kind === 'dense' && layer.units > 8) return { ...layer, units: half(layer.units) };
  return layer;
}

/** The same layers with half as many kernels and units each; nothing if they are few already. */
export function withHalfTheWidth(description: NetworkDescription): NetworkDescription | undefined {
  const layers = description.layers.map(narrowed);
  if (layers.every((layer, i) => layer === description.layers[i])) return undefined;
  return { ...description, layers };
}
