import type { LayerDescription, NetworkDescription } from './description.ts';
import { fieldsOf } from './layers/layer-kinds.ts';
import { networkLimits } from './limits.ts';
import type { NetworkTrouble } from './plan.ts';

/** What one tap may do about a trouble; the word catalogues name it. */
export type RepairKind =
  | 'flatten-before'
  | 'average-before'
  | 'move-before-vector'
  | 'smaller-kernel'
  | 'same-padding'
  | 'smaller-window'
  | 'one-channel-more'
  | 'relu-instead'
  | 'average-instead'
  | 'fewer-numbers'
  | 'into-range'
  | 'remove';

/** A repair, and the network as it would be. */
export interface Repair {
  readonly kind: RepairKind;
  /** The number that it sets, where it sets one. */
  readonly value?: number;
  readonly description: NetworkDescription;
}

/**
 * Obvious ways out of a trouble, the likeliest first. Each takes away what is told (half of what is too
 * much), though something else may come to light behind it. Empty where only the person can know.
 */
export function repairsOf(
  description: NetworkDescription,
  trouble: NetworkTrouble,
): readonly Repair[] {
  const { layers } = description;
  const index = trouble.layer;
  const layer = layers[index];
  const repair = (
    kind: RepairKind,
    changed: readonly LayerDescription[],
    value?: number,
  ): Repair => ({
    kind,
    description: { ...description, layers: changed },
    ...(value !== undefined && { value }),
  });
  const removal = repair('remove', layers.toSpliced(index, 1));

  switch (trouble.kind) {
    case 'needs-vector':
      return [
        repair('flatten-before', layers.toSpliced(index, 0, { kind: 'flatten' })),
        repair('average-before', layers.toSpliced(index, 0, { kind: 'global-average' })),
      ];
    case 'needs-volume': {
      if (!layer) return [];
      const vector = layers.findIndex(
        ({ kind }) => kind === 'flatten' || kind === 'global-average',
      );
      // A second flatten has nothing to flatten.
      if (layer.kind === 'flatten' || layer.kind === 'global-average') return [removal];
      if (vector < 0 || vector > index) return [removal];
      const moved = layers.toSpliced(index, 1).toSpliced(vector, 0, layer);
      return [repair('move-before-vector', moved), removal];
    }
    case 'kernel-larger-than-input': {
      if (layer?.kind !== 'conv') return [];
      // Kernels with a middle are odd.
      const kernelPx = trouble.availablePx - (trouble.availablePx % 2 === 0 ? 1 : 0);
      return [
        repair('smaller-kernel', layers.with(index, { ...layer, kernelPx }), kernelPx),
        repair('same-padding', layers.with(index, { ...layer, padding: 'same' })),
      ];
    }
    case 'window-larger-than-input': {
      if (layer?.kind !== 'pool') return [];
      const sizePx = trouble.availablePx;
      // Of one number nothing is to be pooled.
      if (sizePx < 2) return [removal];
      const stridePx = Math.min(layer.stridePx, sizePx);
      const changed = layers.with(index, { ...layer, sizePx, stridePx });
      return [repair('smaller-window', changed, sizePx), removal];
    }
    case 'maxout-needs-even-channels':
      return [
        ...oneChannelMore(layers, index, repair),
        repair('relu-instead', layers.with(index, { kind: 'activation', id: 'relu' })),
      ];
    case 'too-many-parameters': {
      const flatten = layers.findIndex(({ kind }) => kind === 'flatten');
      const averaged =
        flatten >= 0 && flatten < index
          ? [repair('average-instead', layers.with(flatten, { kind: 'global-average' }))]
          : [];
      return [...fewerNumbers(layers, index, repair), ...averaged];
    }
    case 'too-many-activations':
      return fewerNumbers(layers, index, repair);
    case 'out-of-range': {
      const { field, min, max } = trouble;
      if (index === -1 && field === 'sizePx') {
        const sizePx = clamped(description.input.sizePx, min, max);
        const input = { ...description.input, sizePx };
        return [{ kind: 'into-range', value: sizePx, description: { ...description, input } }];
      }
      // The output stays the last.
      if (field === 'layers') {
        return [repair('into-range', [...layers.slice(0, max - 1), layers.at(-1)!], max)];
      }
      const present = layer && Object.entries(layer).find(([name]) => name === field);
      if (!layer || !present) return [];
      const value = clamped(Number(present[1]), min, max);
      const changed = { ...layer, [field]: value } as LayerDescription;
      return [repair('into-range', layers.with(index, changed), value)];
    }
    // The editor keeps the one output where it belongs.
    case 'output-not-last':
    case 'output-missing':
      return [];
  }
}

type Repairer = (kind: RepairKind, layers: readonly LayerDescription[], value?: number) => Repair;

/** The nearest layer before that decides how many channels there are gets one more. */
function oneChannelMore(
  layers: readonly LayerDescription[],
  index: number,
  repair: Repairer,
): readonly Repair[] {
  const source = layers
    .slice(0, index)
    .findLastIndex(({ kind }) => kind === 'conv' || kind === 'dense');
  const layer = layers[source];
  if (layer?.kind !== 'conv' && layer?.kind !== 'dense') return [];
  // Another maxout in between halves them again.
  if (layers.slice(source, index).some((one) => one.kind === 'activation' && one.id === 'maxout')) {
    return [];
  }
  // What flattens in between multiplies them by the picture's places.
  if (layer.kind === 'conv' && layers.slice(source, index).some(({ kind }) => kind === 'flatten')) {
    return [];
  }
  const most = mostOf(layer);
  const present = layer.kind === 'conv' ? layer.filters : layer.units;
  const value = present < most ? present + 1 : present - 1;
  const changed = layer.kind === 'conv' ? { ...layer, filters: value } : { ...layer, units: value };
  return [repair('one-channel-more', layers.with(source, changed), value)];
}

/** Half as many kernels or units where most of it is. */
function fewerNumbers(
  layers: readonly LayerDescription[],
  index: number,
  repair: Repairer,
): readonly Repair[] {
  const layer = layers[index];
  if (layer?.kind === 'conv' && layer.filters > 1) {
    const filters = Math.floor(layer.filters / 2);
    return [repair('fewer-numbers', layers.with(index, { ...layer, filters }), filters)];
  }
  if (layer?.kind === 'dense' && layer.units > 1) {
    const units = Math.floor(layer.units / 2);
    return [repair('fewer-numbers', layers.with(index, { ...layer, units }), units)];
  }
  return [];
}

function mostOf(layer: LayerDescription): number {
  const wanted = layer.kind === 'conv' ? 'filters' : 'units';
  const field = fieldsOf(layer.kind).find(([name]) => name === wanted)?.[1];
  return field && field.kind !== 'choice' ? field.max : networkLimits.parameters;
}

function clamped(value: number, min: number, max: number): number {
  if (Number.isNaN(value)) return min;
  return Math.min(max, Math.max(min, Number.isInteger(min) && max > 1 ? Math.round(value) : value));
}
