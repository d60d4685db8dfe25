import type { LayerDescription, NetworkDescription } from '../description.ts';
import { lenet5 } from './lenet5.ts';
import { starter } from './starter.ts';
import { vgg, vggIds, type VggId } from './vgg.ts';

/** Which of the known networks a description is, whatever is fed to it. */
export type PresetName =
  | { readonly kind: 'lenet5' }
  | { readonly kind: 'vgg'; readonly id: VggId; readonly width: number }
  | { readonly kind: 'starter' };

/** Filters of VGG's first convolution at full width. */
const vggFirstFilters = 64;

/** Recognises a known network by its layers; undefined for one's own. */
export function presetOf({ input, layers }: NetworkDescription): PresetName | undefined {
  const isLike = (known: NetworkDescription) => sameLayers(known.layers, layers);
  const [first] = layers;
  if (first?.kind !== 'conv') return undefined;
  const { sizePx, channels } = input;
  if (isLike(lenet5('tanh', channels)) || isLike(lenet5('relu', channels))) {
    return { kind: 'lenet5' };
  }
  if (isLike(starter({ sizePx, channels, filters: first.filters }))) return { kind: 'starter' };
  const width = first.filters / vggFirstFilters;
  for (const id of vggIds) {
    for (const batchNorm of [false, true]) {
      if (isLike(vgg({ id, width, sizePx, channels, batchNorm }))) {
        return { kind: 'vgg', id, width };
      }
    }
  }
  return undefined;
}

function sameLayers(a: readonly LayerDescription[], b: readonly LayerDescription[]): boolean {
  return a.length === b.length && a.every((layer, index) => sameLayer(layer, b[index]!));
}

function sameLayer(a: LayerDescription, b: LayerDescription): boolean {
  const values = new Map<string, unknown>(Object.entries(b));
  const fields = Object.entries(a);
  return (
    fields.length === values.size && fields.every(([name, value]) => values.get(name) === value)
  );
}
