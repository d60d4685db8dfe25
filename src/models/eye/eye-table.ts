import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { EyeTrouble } from './types.ts';

/** A stretch of numbers in the weight bytes. */
export interface Stretch {
  /** Bytes from the start; a multiple of 4. */
  readonly offset: number;
  /** Numbers, not bytes. */
  readonly length: number;
}

/** One convolution of the eye, as public/models/eye/README.md describes it. */
export interface EyeLayer {
  readonly name: string;
  /** 0 for the stem, 1–16 for the blocks. */
  readonly block: number;
  readonly op: 'conv' | 'depthwise';
  /** Side of the square kernel. */
  readonly kernel: number;
  readonly stride: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly activation: 'relu6' | 'linear';
  /** Index of the earlier layer whose output is added to this one's. */
  readonly addFrom?: number;
  /** int8; conv `[kernel, kernel, in, out]`, depthwise `[kernel, kernel, channels, 1]`. */
  readonly weights: Stretch;
  /** float32 `[out]`. */
  readonly scales: Stretch;
  /** float32 `[out]`. */
  readonly bias: Stretch;
}

/** One of the files that the weight bytes are cut into. */
export interface EyePiece {
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The whole eye but its weights. */
export interface EyeTable {
  /** A byte v enters the network as v · scale + offset. */
  readonly input: { readonly scale: number; readonly offset: number };
  readonly featureChannels: number;
  readonly pieces: readonly EyePiece[];
  readonly layers: readonly EyeLayer[];
}

/** The layers that the eye was cut from, as public/models/eye-imagenet/README.md describes them. */
export interface EyeHeadTable {
  readonly pieces: readonly EyePiece[];
  /** 1×1 convolution at each position of the map; the mean of its output goes on. */
  readonly head: EyeLayer;
  /** Dense, a logit for each class. */
  readonly classes: EyeLayer;
}

/** Thrown inside this file where a table is not as it should be. */
class DamagedTable extends Error {}

function fields(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new DamagedTable(`${where} is missing`);
  return value as Record<string, unknown>;
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new DamagedTable(`${where} is empty`);
  return value;
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new DamagedTable(`${where} is not a text`);
  return value;
}

function finite(value: unknown, where: string): number {
  if (!Number.isFinite(value)) throw new DamagedTable(`${where} is not a number`);
  return value as number;
}

function whole(value: unknown, where: string): number {
  const number = finite(value, where);
  if (!Number.isInteger(number) || number < 0) throw new DamagedTable(`${where} is ${number}`);
  return number;
}

function oneOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  where: string,
): Choice {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new DamagedTable(`${where} is none of ${choices.join(', ')}`);
  return found;
}

/** A stretch of `length` numbers of `bytesEach` bytes that lies within the weight bytes. */
function stretch(
  value: unknown,
  length: number,
  bytesEach: number,
  totalBytes: number,
  where: string,
): Stretch {
  const found = fields(value, where);
  const offset = whole(found['offset'], `${where}.offset`);
  if (found['length'] !== length) throw new DamagedTable(`${where} has not ${length} numbers`);
  if (offset % 4 !== 0 || offset + length * bytesEach > totalBytes) {
    throw new DamagedTable(`${where} lies outside the weights`);
  }
  return { offset, length };
}

function parsePiece(value: unknown): EyePiece {
  const piece = fields(value, 'piece');
  const sha256 = text(piece['sha256'], 'piece.sha256');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DamagedTable('piece.sha256 is no SHA-256');
  return { file: text(piece['file'], 'piece.file'), bytes: whole(piece['bytes'], 'bytes'), sha256 };
}

/** Reads layers that begin on `inChannels` channels. */
function parseLayers(
  value: unknown,
  inChannels: number,
  pieces: readonly EyePiece[],
): readonly EyeLayer[] {
  const totalBytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
  const layers: EyeLayer[] = [];
  for (const layer of list(value, 'layers')) {
    layers.push(parseLayer(layer, layers, inChannels, totalBytes));
  }
  return layers;
}

/** Checks a layer against the ones before it: each takes the output of the one before. */
function parseLayer(
  value: unknown,
  before: readonly EyeLayer[],
  firstChannels: number,
  totalBytes: number,
): EyeLayer {
  const layer = fields(value, `layer ${before.length}`);
  const name = text(layer['name'], `layer ${before.length}`);
  const whereIs = (field: string) => `${name}.${field}`;
  const op = oneOf(layer['op'], ['conv', 'depthwise'] as const, whereIs('op'));
  const kernel = whole(layer['kernel'], whereIs('kernel'));
  const inChannels = whole(layer['inChannels'], whereIs('inChannels'));
  const outChannels = whole(layer['outChannels'], whereIs('outChannels'));
  if (inChannels !== (before.at(-1)?.outChannels ?? firstChannels)) {
    throw new DamagedTable(`${name} does not fit the layer before it`);
  }
  if (op === 'depthwise' && inChannels !== outChannels) {
    throw new DamagedTable(`${name} changes the number of channels`);
  }
  const weightCount = kernel * kernel * outChannels * (op === 'conv' ? inChannels : 1);
  const parsed = {
    name,
    block: whole(layer['block'], whereIs('block')),
    op,
    kernel,
    inChannels,
    outChannels,
    stride: whole(layer['stride'], whereIs('stride')),
    activation: oneOf(layer['activation'], ['relu6', 'linear'] as const, whereIs('activation')),
    weights: stretch(layer['weights'], weightCount, 1, totalBytes, whereIs('weights')),
    scales: stretch(layer['scales'], outChannels, 4, totalBytes, whereIs('scales')),
    bias: stretch(layer['bias'], outChannels, 4, totalBytes, whereIs('bias')),
  };
  if (layer['addFrom'] === undefined) return parsed;
  const addFrom = whole(layer['addFrom'], whereIs('addFrom'));
  if (before[addFrom]?.outChannels !== outChannels) {
    throw new DamagedTable(`${name} cannot add layer ${addFrom}`);
  }
  return { ...parsed, addFrom };
}

/**
 * Reads `eye.json`, already parsed from JSON, trusting none of it: a file may be cut short, stale,
 * or a server's error page.
 */
export function parseEyeTable(value: unknown): Outcome<EyeTable, EyeTrouble> {
  return reading(() => {
    const table = tableOf(value, 'vistazo-eye');
    const input = fields(table['input'], 'input');
    const pieces = list(table['pieces'], 'pieces').map(parsePiece);
    const layers = parseLayers(table['layers'], 3, pieces);
    const featureChannels = whole(table['featureChannels'], 'featureChannels');
    if (layers.at(-1)?.outChannels !== featureChannels) {
      throw new DamagedTable(`the last layer has not ${featureChannels} channels`);
    }
    return {
      input: {
        scale: finite(input['scale'], 'input.scale'),
        offset: finite(input['offset'], 'input.offset'),
      },
      featureChannels,
      pieces,
      layers,
    };
  });
}

/** Reads `head.json`, already parsed from JSON, trusting none of it, like `parseEyeTable`. */
export function parseEyeHeadTable(value: unknown): Outcome<EyeHeadTable, EyeTrouble> {
  return reading(() => {
    const table = tableOf(value, 'vistazo-eye-head');
    const pieces = list(table['pieces'], 'pieces').map(parsePiece);
    const [head, classes, ...more] = parseLayers(table['layers'], 320, pieces);
    if (!head || !classes || more.length > 0) throw new DamagedTable('not two layers');
    for (const { name, op, kernel, stride, addFrom } of [head, classes]) {
      const isPlain = op === 'conv' && kernel === 1 && stride === 1 && addFrom === undefined;
      if (!isPlain) throw new DamagedTable(`${name} is no 1×1 convolution`);
    }
    if (head.activation !== 'relu6' || classes.activation !== 'linear') {
      throw new DamagedTable('other activations than ReLU6, then none');
    }
    return { pieces, head, classes };
  });
}

function tableOf(value: unknown, format: string): Record<string, unknown> {
  const table = fields(value, 'the table');
  if (table['format'] !== format || table['version'] !== 1) {
    throw new DamagedTable(`not a ${format} table of version 1`);
  }
  return table;
}

/** The outcome of reading a table: damage is a trouble, anything else a bug. */
function reading<Table>(read: () => Table): Outcome<Table, EyeTrouble> {
  try {
    return success(read());
  } catch (error) {
    if (!(error instanceof DamagedTable)) throw error;
    return failure({ kind: 'weights-damaged', detail: error.message });
  }
}

/**
 * Name of the eye that embeddings are kept under: other weights, other name. Two hexadecimal digits
 * of each piece's digest tell conversions apart without anyone having to count versions.
 */
export function eyeVersion(table: EyeTable): string {
  return `lite0-int8-${table.pieces.map((piece) => piece.sha256.slice(0, 2)).join('')}`;
}
