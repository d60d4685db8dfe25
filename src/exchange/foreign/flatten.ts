import type { PortableLayer } from '../model/portable-model.ts';
import { damagedDescription, tooManyLayers, type FoundLayer, type FoundNetwork } from './graph.ts';
import { asList, field } from './json.ts';
import { foreignLimits } from './limits.ts';
import { readLayer, type KnownLayer } from './read-layer.ts';
import { Refused, shortName } from './trouble.ts';

/** A layer of a network in which no other network stands any more. */
export interface FlatLayer extends KnownLayer, Pick<PortableLayer, 'name' | 'inputs'> {
  /** What its file calls it, without the networks that it stands in. */
  readonly ownName: string;
  /** Where `.keras` keeps its arrays: `layers/functional/layers/conv2d`. */
  readonly group: string;
}

/** Layers in an order in which each comes after those that it reads; the last gives the answer. */
export interface FlatNetwork {
  readonly input: { readonly sizePx: number | undefined; readonly channels: 1 | 3 };
  readonly layers: readonly FlatLayer[];
}

/** Name of the layer that stands for the picture. */
export const inputName = 'image';

/**
 * Puts networks that stand within others in their place, layer by layer, so that one list says all.
 *
 * @throws {Refused} for layers that are not known or do not follow one another from one picture to one answer.
 */
export function flatten(network: FoundNetwork): FlatNetwork {
  const flat = new Flattening();
  const output = flat.add(network, inputName, '');
  const { layers, input } = flat;
  if (!input) throw new Refused({ kind: 'no-picture-input', shape: '' });
  if (layers.at(-1)?.name !== output) throw damagedDescription();
  return { input, layers };
}

class Flattening {
  readonly layers: FlatLayer[] = [];
  input: FlatNetwork['input'] | undefined;
  readonly #names = new Set([inputName]);

  /** Adds a network that reads `from`; gives the name of the layer that its answer comes from. */
  add(network: FoundNetwork, from: string, group: string): string {
    const groups = groupsOf(network, group);
    const outputs = new Map<string, string>();
    const waiting = new Set(network.layers.keys());
    while (waiting.size > 0) {
      const before = waiting.size;
      for (const index of waiting) {
        const layer = network.layers[index]!;
        if (!layer.inputs.every((name) => outputs.has(name))) continue;
        waiting.delete(index);
        const inputs = layer.inputs.map((name) => outputs.get(name)!);
        outputs.set(layer.name, this.#layer(layer, inputs, from, groups[index]!));
      }
      // Layers that wait for one another, or for one that is not there.
      if (waiting.size === before) throw damagedDescription();
    }
    const output = outputs.get(network.output);
    if (output === undefined) throw damagedDescription();
    return output;
  }

  #layer(layer: FoundLayer, found: readonly string[], from: string, group: string): string {
    const { className, config, inner } = layer;
    if (!this.input) this.input = readInput(layer);
    if (className === 'InputLayer') {
      if (found.length > 0) throw damagedDescription();
      return from;
    }
    // The first layer of a sequential network may stand there without an input of its own.
    const inputs = found.length === 0 ? [from] : found;
    if (inner) {
      if (inputs.length !== 1) {
        throw new Refused({ kind: 'not-one-line', layer: shortName(layer.name) });
      }
      return this.add(inner, inputs[0]!, group);
    }
    if (this.layers.length === foreignLimits.layers) throw tooManyLayers();
    const known = readLayer({ ...layer, config });
    const name = this.#freeName(layer.name);
    this.layers.push({ ...known, name, ownName: layer.name, inputs, group });
    return name;
  }

  /** Layers of two networks may have one name. */
  #freeName(name: string): string {
    const safe = name.replaceAll(/[^\w-]/g, '_').slice(0, 60);
    let free = safe;
    for (let n = 2; this.#names.has(free); n++) free = `${safe}_${n}`;
    this.#names.add(free);
    return free;
  }
}

/** What goes into the first layer, where it says so. */
function readInput({ config, inner, name }: FoundLayer): FlatNetwork['input'] | undefined {
  const shape =
    asList(field(config, 'batch_shape')) ??
    asList(field(config, 'batch_input_shape')) ??
    asList(field(config, 'batchInputShape'));
  if (!shape) {
    if (inner) return undefined;
    throw new Refused({ kind: 'no-picture-input', shape: shortName(name) });
  }
  const [, height, width, channels] = shape;
  const { min, max } = foreignLimits.inputPx;
  const isSquare = height === width && shape.length === 4;
  const isSized = typeof height === 'number' && height >= min && height <= max;
  if (!isSquare || !(isSized || height === null) || (channels !== 1 && channels !== 3)) {
    throw new Refused({ kind: 'no-picture-input', shape: shortName(shape.slice(1).join(' × ')) });
  }
  return { sizePx: isSized ? height : undefined, channels };
}

/**
 * Where Keras keeps the arrays of each layer of a network: by class, counted from the second on. Operations
 * have no place, nor has the input of a sequential network.
 */
function groupsOf({ kind, layers }: FoundNetwork, group: string): string[] {
  const counts = new Map<string, number>();
  const prefix = group === '' ? 'layers' : `${group}/layers`;
  return layers.map((layer) => {
    if (layer.isOperation || (kind === 'sequential' && layer.className === 'InputLayer')) return '';
    const base = snakeCase(layer.className.replace(/^.*>/, ''));
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return `${prefix}/${count === 0 ? base : `${base}_${count}`}`;
  });
}

/** As Keras writes a class's name: `GlobalAveragePooling2D` → `global_average_pooling2d`. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/\W+/g, '')
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
