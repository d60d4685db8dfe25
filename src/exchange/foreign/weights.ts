import { openHdf5, type Hdf5Trouble } from '../hdf5/read-hdf5.ts';
import type { PortableWeight } from '../model/portable-model.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { FlatLayer } from './flatten.ts';
import { asList, asRecord, asText, field } from './json.ts';
import { foreignLimits } from './limits.ts';
import { Refused, shortName } from './trouble.ts';

/** Where the arrays of layers come from. */
export interface WeightSource {
  /** The arrays of a layer, in the order of its `weightNames`; undefined where one is not there. */
  of(layer: FlatLayer): readonly PortableWeight[] | undefined;
}

/** The arrays of a `.keras` archive: `model.weights.h5`, by group and number. */
export function kerasWeights(bytes: Uint8Array): WeightSource {
  const file = read(openHdf5(bytes, foreignLimits.weightBytes / 4));
  return {
    of({ weightNames, group }) {
      const paths = weightNames.map((_, index) => `${group}/vars/${index}`);
      if (!paths.every((path) => file.hasArray(path))) return undefined;
      return paths.map((path, index) => ({
        name: weightNames[index]!,
        ...read(file.array(path)),
      }));
    },
  };
}

function read<Value>(outcome: Outcome<Value, Hdf5Trouble>): Value {
  if (outcome.ok) return outcome.value;
  const name = 'model.weights.h5';
  const { weightBytes: maxBytes } = foreignLimits;
  const isLarge = outcome.trouble.kind === 'too-large';
  throw new Refused(isLarge ? { kind: 'too-large', name, maxBytes } : { kind: 'damaged', name });
}

/** Arrays of all layers: of a layer that is read here there are four at the most. */
const mostArrays = 4 * foreignLimits.layers;

/** One array as `weightsManifest` of a `model.json` describes it. */
interface ListedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly at: number;
}

/** Files of weights that a `model.json` names, in the order in which they are joined. */
export function weightPaths(json: unknown): string[] {
  const paths = manifestOf(json).flatMap((group) => asList(field(asRecord(group), 'paths')) ?? []);
  return paths.map((path) => {
    const text = asText(path);
    if (text === undefined) throw damaged();
    return text;
  });
}

/**
 * The arrays of a `model.json`, out of its files of weights joined.
 *
 * @throws {Refused} where the bytes are not as many as the arrays take, or are of another kind than float32.
 */
export function tfjsWeights(json: unknown, bytes: Uint8Array): WeightSource {
  let at = 0;
  const entries = manifestOf(json).flatMap(
    (group) => asList(field(asRecord(group), 'weights')) ?? [],
  );
  if (entries.length > mostArrays) throw damaged();
  const listed = entries.map((entry): ListedArray => {
    const record = asRecord(entry);
    const name = asText(field(record, 'name'));
    const shape = asList(field(record, 'shape'));
    const isLength = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) >= 0;
    if (name === undefined || !shape?.every(isLength)) throw damaged();
    // Weights in whole numbers of 8 or 16 bits are for TensorFlow.js's graphs.
    if (field(record, 'dtype') !== 'float32' || field(record, 'quantization')) throw damaged();
    const count = shape.reduce((product, length) => product * length, 1);
    if (!(count <= foreignLimits.weightBytes)) throw damaged();
    const array = { name, shape, at };
    at += 4 * count;
    return array;
  });
  if (at !== bytes.length) throw damaged();
  const unused = new Set(listed);
  const byFolder = arraysByFolder(listed);
  return {
    of({ weightNames, ownName }) {
      const arrays = weightNames.map((name) => {
        const own = byFolder.get(ownName) ?? [];
        const found = own.find((array) => unused.has(array) && isOf(array.name, ownName, name));
        if (found) unused.delete(found);
        return found && { name, shape: found.shape, data: floatsAt(bytes, found) };
      });
      return arrays.every((array) => array !== undefined) ? arrays : undefined;
    },
  };
}

/** Listed arrays by each folder of their paths, and by all folders before the last name: by whatever a layer is called. */
function arraysByFolder(listed: readonly ListedArray[]): Map<string, ListedArray[]> {
  const byFolder = new Map<string, ListedArray[]>();
  for (const array of listed) {
    const folders = array.name.replace(/:\d+$/, '').split('/').slice(0, -1);
    for (const folder of new Set([...folders, folders.join('/')])) {
      const own = byFolder.get(folder);
      if (own) own.push(array);
      else byFolder.set(folder, [array]);
    }
  }
  return byFolder;
}

/** `conv2d/kernel`, `sequential/conv2d/kernel`, `conv2d/kernel:0` are all the kernel of conv2d. */
function isOf(path: string, layer: string, weight: string): boolean {
  const parts = path.replace(/:\d+$/, '').split('/');
  const last = parts.pop();
  const isWeight = last === weight || (weight === 'depthwise_kernel' && last === 'kernel');
  return isWeight && (parts.includes(layer) || parts.join('/') === layer);
}

function floatsAt(bytes: Uint8Array, { shape, at }: ListedArray): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const count = shape.reduce((product, length) => product * length, 1);
  return Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true));
}

function manifestOf(json: unknown): readonly unknown[] {
  return asList(field(asRecord(json), 'weightsManifest')) ?? [];
}

function damaged(): Refused {
  return new Refused({ kind: 'damaged', name: shortName('model.json') });
}
