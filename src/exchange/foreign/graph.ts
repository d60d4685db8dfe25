import { asList, asRecord, asText, field, type Json } from './json.ts';
import { foreignLimits } from './limits.ts';
import { Refused, shortName } from './trouble.ts';

/** A layer as a file describes it; its settings are not looked at yet. */
export interface FoundLayer {
  readonly className: string;
  readonly name: string;
  readonly config: Json;
  /** Names of the layers whose output it reads, in order. */
  readonly inputs: readonly string[];
  /** What is calculated with beside them, for operations such as `x / 127.5`. */
  readonly operands: readonly number[];
  /** Set where it is no layer but one operation, as Keras 3 writes `x / 127.5`. */
  readonly isOperation: boolean;
  /** The network that it is, where it is one. */
  readonly inner?: FoundNetwork;
}

/** A network as a file describes it. */
export interface FoundNetwork {
  readonly kind: 'sequential' | 'functional';
  readonly layers: readonly FoundLayer[];
  /** Of the layer whose output is the network's; its last one where it is sequential. */
  readonly output: string;
}

const networkClasses: Readonly<Record<string, FoundNetwork['kind']>> = {
  Sequential: 'sequential',
  Functional: 'functional',
  Model: 'functional',
};

/**
 * Reads how a network is put together, as Keras 3, Keras 2 and TensorFlow.js write it: the three differ in
 * how a layer names those that it reads.
 *
 * @throws {Refused} for what is no network, or none with one input and one output.
 */
export function readGraph(json: unknown, depth = 0): FoundNetwork {
  const record = asRecord(json);
  const kind = networkKind(record);
  if (!record || !kind || depth > foreignLimits.depth) throw damagedDescription();
  const config = field(record, 'config');
  const listed = asList(config) ?? asList(field(asRecord(config), 'layers'));
  if (!listed?.length) throw damagedDescription();
  if (listed.length > foreignLimits.layers) throw tooManyLayers();
  const layers = listed.map((layer) => readLayer(layer, depth));
  if (new Set(layers.map(({ name }) => name)).size < layers.length) throw damagedDescription();
  if (kind === 'sequential') {
    const chained = layers.map((layer, i) => ({
      ...layer,
      inputs: i === 0 ? [] : [layers[i - 1]!.name],
    }));
    return { kind, layers: chained, output: layers.at(-1)!.name };
  }
  onlyOne(field(asRecord(config), 'input_layers'));
  return { kind, layers, output: onlyOne(field(asRecord(config), 'output_layers')) };
}

export function damagedDescription(): Refused {
  return new Refused({ kind: 'damaged', name: 'config.json' });
}

export function tooManyLayers(): Refused {
  return new Refused({ kind: 'too-many-layers', max: foreignLimits.layers });
}

function networkKind(record: Json | undefined): FoundNetwork['kind'] | undefined {
  const className = asText(field(record, 'class_name'));
  return className && Object.hasOwn(networkClasses, className)
    ? networkClasses[className]
    : undefined;
}

function readLayer(json: unknown, depth: number): FoundLayer {
  const record = asRecord(json);
  const className = asText(field(record, 'class_name'));
  const config = asRecord(field(record, 'config')) ?? {};
  const name = asText(field(record, 'name')) ?? asText(field(config, 'name'));
  if (!record || className === undefined || name === undefined) {
    // A network within a network may be a bare list of layers.
    if (!record || !networkKind(record)) throw damagedDescription();
  }
  const inner = networkKind(record) && readGraph(record, depth + 1);
  const shown = shortName(name ?? className);
  const nodes = asList(field(record, 'inbound_nodes')) ?? [];
  if (nodes.length > 1) throw new Refused({ kind: 'not-one-line', layer: shown });
  const { inputs, operands } = readNode(nodes[0], shown);
  return {
    className: registeredName(record) ?? className!,
    name: name ?? `${className}_${depth}`,
    config,
    inputs,
    operands,
    isOperation: /^keras\.src\.ops\b/.test(asText(field(record, 'module')) ?? ''),
    ...(inner && { inner }),
  };
}

/** Own layers say so (`vistazo>MinPool`): the name under which Keras keeps them is the one that counts. */
function registeredName(record: Json): string | undefined {
  const registered = asText(field(record, 'registered_name'));
  return registered?.includes('>') ? registered : undefined;
}

/** Which layers a node reads: `{args, kwargs}` in Keras 3, `[[name, 0, 0, {}], …]` before. */
function readNode(node: unknown, layer: string): Pick<FoundLayer, 'inputs' | 'operands'> {
  const record = asRecord(node);
  const inputs: string[] = [];
  const operands: number[] = [];
  const take = (value: unknown, depth: number) => {
    if (depth > 3) throw damagedDescription();
    const history = asList(field(asRecord(field(asRecord(value), 'config')), 'keras_history'));
    const list = asList(value);
    if (history) inputs.push(readHistory(history, layer));
    // `2 − x` is not what `x − 2` is: only what stands behind a layer is taken.
    else if (typeof value === 'number' && inputs.length > 0) operands.push(value);
    else if (list && typeof list[0] === 'string') inputs.push(readHistory(list, layer));
    else if (list) for (const one of list) take(one, depth + 1);
    else if (value !== null) throw new Refused({ kind: 'not-one-line', layer });
  };
  if (record) take(field(record, 'args') ?? [], 0);
  else if (node !== undefined) take(node, 0);
  return { inputs, operands };
}

/** `[name of the layer, which of its uses, which of its outputs]`. */
function readHistory([name, use, output]: readonly unknown[], layer: string): string {
  if (typeof name !== 'string' || use !== 0 || output !== 0) {
    throw new Refused({ kind: 'not-one-line', layer });
  }
  return name;
}

/** The one layer of `["image", 0, 0]` or `[["image", 0, 0]]`. */
function onlyOne(json: unknown): string {
  const list = asList(json) ?? [];
  const [first] = list;
  if (typeof first === 'string') return readHistory(list, shortName(first));
  if (list.length !== 1) {
    throw new Refused({ kind: 'not-one-line', layer: shortName(asList(list[1])?.[0] ?? '') });
  }
  return readHistory(asList(first) ?? [], '');
}
