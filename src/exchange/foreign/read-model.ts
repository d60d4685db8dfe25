import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { PortableLayer, PortableModel } from '../model/portable-model.ts';
import { labelFiles, readLabels } from './class-labels.ts';
import { flatten, inputName, type FlatLayer, type FlatNetwork } from './flatten.ts';
import { readGraph } from './graph.ts';
import { asRecord, asText, field, parseJson } from './json.ts';
import { foreignLimits } from './limits.ts';
import { refuseOtherAxes } from './last-axis.ts';
import { Refused, shortName, type ForeignModelTrouble } from './trouble.ts';
import { kerasWeights, tfjsWeights, weightPaths, type WeightSource } from './weights.ts';

/** How the levels 0–255 of a picture become the numbers that a network is fed. */
export type Scaling =
  /** As they are. */
  | 'bytes'
  /** v / 255. */
  | 'unit'
  /** v / 127.5 − 1. */
  | 'signed'
  /** v / 127 − 1, as Teachable Machine's library does. */
  | 'teachable-machine';

/** How the numbers that come out are to be read. */
export type AnswerKind =
  /** Shares that sum to 1. */
  | 'shares'
  /** Softmax makes shares of them. */
  | 'logits'
  /** One number, 0–1: the share of the second of two classes. */
  | 'one-share'
  /** One number that the logistic function makes the share of the second of two classes. */
  | 'one-logit'
  /** Each for itself, 0–1: several classes may be there at once. */
  | 'each';

/** Somebody else's network, read and found harmless. */
export interface ForeignModel {
  readonly format: 'keras' | 'layers-model' | 'teachable-machine';
  /** What it calls itself. */
  readonly name: string;
  /** Its layers in one list; the first is the input, of the size that it is run at. */
  readonly model: PortableModel;
  readonly input: {
    readonly sizePx: number;
    readonly channels: 1 | 3;
    /** Undefined where no file says it: whoever opens it does. */
    readonly scaling: Scaling | undefined;
  };
  readonly answer: AnswerKind;
  /** How many numbers it answers with; undefined where only running it tells. */
  readonly outputCount: number | undefined;
  /** Names in the order of the answers; undefined where no file names them. */
  readonly labels: readonly string[] | undefined;
}

/** Files by their name, without folders: all that was chosen together, or that a zip held. */
export interface ModelFiles {
  readonly names: readonly string[];
  /** Undefined if there is none of that name; a trouble if it is larger than `maxBytes` or torn. */
  read(
    name: string,
    maxBytes: number,
  ): Promise<Outcome<Uint8Array, ForeignModelTrouble> | undefined>;
}

/** Side at which a network is run that takes any. */
const usualSizePx = 224;

/**
 * Reads a `.keras` archive (`config.json` and `model.weights.h5`) or a LayersModel (`model.json` and its files of
 * weights) with what names its classes. Nothing of it is executed, and all of its numbers are numbers.
 */
export async function readForeignModel(
  files: ModelFiles,
): Promise<Outcome<ForeignModel, ForeignModelTrouble>> {
  try {
    return success(await readModel(files));
  } catch (error) {
    if (error instanceof Refused) return failure(error.trouble);
    throw error;
  }
}

async function readModel(files: ModelFiles): Promise<ForeignModel> {
  const isKeras = !files.names.includes('model.json') && files.names.includes('config.json');
  const { network, source } = isKeras ? await readKeras(files) : await readLayersModel(files);
  const metadata = await readMetadata(files);
  const flat = flatten(network);
  refuseOtherAxes(flat.layers);
  const isTeachableMachine = metadata.packageName.startsWith('@teachablemachine/');
  if (isTeachableMachine && metadata.packageName !== '@teachablemachine/image') {
    throw new Refused({ kind: 'not-pictures', what: shortName(metadata.packageName.slice(18)) });
  }
  const sizePx = flat.input.sizePx ?? metadata.imageSize ?? usualSizePx;
  const layers = flat.layers.map((layer) => withWeights(layer, source));
  return {
    format: isTeachableMachine ? 'teachable-machine' : isKeras ? 'keras' : 'layers-model',
    name: metadata.modelName,
    model: modelOf(flat, layers, sizePx),
    input: {
      sizePx,
      channels: flat.input.channels,
      scaling: isTeachableMachine ? 'teachable-machine' : scalingOf(flat),
    },
    ...answerOf(flat),
    labels: await findLabels(files),
  };
}

async function readKeras(files: ModelFiles) {
  const config = await readJson(files, 'config.json');
  const weights = await needed(files, 'model.weights.h5', foreignLimits.weightBytes);
  return { network: readGraph(config), source: kerasWeights(weights) };
}

async function readLayersModel(files: ModelFiles) {
  const json = await readJson(files, 'model.json');
  const topology = asRecord(field(asRecord(json), 'modelTopology'));
  if (!topology) throw new Refused({ kind: 'damaged', name: 'model.json' });
  const network = readGraph(field(topology, 'model_config') ?? topology);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const path of weightPaths(json)) {
    // Only by its name: what lies in folders was taken out of them.
    const part = await needed(files, path.split('/').at(-1)!, foreignLimits.weightBytes - length);
    parts.push(part);
    length += part.length;
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return { network, source: tfjsWeights(json, joined) };
}

function withWeights(layer: FlatLayer, source: WeightSource): PortableLayer {
  const { className, config, name, inputs, own, ownName } = layer;
  const weights = source.of(layer);
  if (!weights) throw new Refused({ kind: 'weights-missing', layer: shortName(ownName) });
  if (!weights.every(({ data }) => data.every(Number.isFinite))) {
    throw new Refused({ kind: 'no-numbers', layer: shortName(ownName) });
  }
  return { className, config, name, inputs, weights, ...(own && { own }) };
}

function modelOf({ input }: FlatNetwork, layers: PortableLayer[], sizePx: number): PortableModel {
  const image: PortableLayer = {
    className: 'InputLayer',
    name: inputName,
    config: { batch_shape: [null, sizePx, sizePx, input.channels], dtype: 'float32' },
    inputs: [],
    weights: [],
  };
  return { name: 'foreign', layers: [image, ...layers] };
}

/** A network that scales by itself is fed bytes; of any other nothing is known. */
function scalingOf({ layers }: FlatNetwork): Scaling | undefined {
  const readers = layers.filter(
    ({ className, config, inputs }) =>
      inputs.includes(inputName) && !(className === 'Activation' && isIdle(config)),
  );
  const scalesItself = layers.find((layer) => layer.className === 'Rescaling');
  // Behind what only learning needs, the picture has another name.
  const first = readers[0] ?? layers.find(({ className }) => className !== 'Activation');
  return scalesItself && first === scalesItself ? 'bytes' : undefined;
}

function isIdle(config: Readonly<Record<string, unknown>>): boolean {
  return config['activation'] === 'linear';
}

/** How the last layer's numbers are to be read. */
function answerOf({ layers }: FlatNetwork): Pick<ForeignModel, 'answer' | 'outputCount'> {
  const last = layers.findLast(
    ({ className, config }) => className !== 'Activation' || !isIdle(config),
  );
  const wide = layers.findLast(({ className }) => className === 'Dense' || className === 'Conv2D');
  const count = Number(wide?.config['units'] ?? wide?.config['filters']);
  const { classes: max } = foreignLimits;
  if (count > max) throw new Refused({ kind: 'too-many-classes', count, max });
  const outputCount = Number.isInteger(count) ? count : undefined;
  const activation = last?.className === 'Softmax' ? 'softmax' : last?.config['activation'];
  if (activation === 'softmax') return { answer: 'shares', outputCount };
  if (activation === 'sigmoid') return { answer: count === 1 ? 'one-share' : 'each', outputCount };
  return { answer: count === 1 ? 'one-logit' : 'logits', outputCount };
}

/** What `metadata.json` says of a network, as Teachable Machine and this app write it. */
async function readMetadata(files: ModelFiles) {
  const bytes = await optional(files, 'metadata.json');
  const json = asRecord(bytes && parseJson(new TextDecoder().decode(bytes)));
  const size = field(json, 'imageSize');
  const { min, max } = foreignLimits.inputPx;
  return {
    packageName: asText(field(json, 'packageName')) ?? '',
    modelName: shortName(asText(field(json, 'modelName')) ?? ''),
    imageSize:
      Number.isInteger(size) && Number(size) >= min && Number(size) <= max
        ? Number(size)
        : undefined,
  };
}

async function findLabels(files: ModelFiles): Promise<string[] | undefined> {
  for (const name of labelFiles) {
    const bytes = await optional(files, name);
    const labels = bytes && readLabels(name, new TextDecoder().decode(bytes));
    if (labels) return labels;
  }
  return undefined;
}

async function readJson(files: ModelFiles, name: string): Promise<unknown> {
  const bytes = await needed(files, name, foreignLimits.descriptionBytes);
  const json = parseJson(new TextDecoder().decode(bytes));
  if (json === undefined) throw new Refused({ kind: 'damaged', name });
  return json;
}

async function needed(files: ModelFiles, name: string, maxBytes: number): Promise<Uint8Array> {
  const read = await files.read(name, maxBytes);
  if (!read) throw new Refused({ kind: 'file-missing', name: shortName(name) });
  if (!read.ok) throw new Refused(read.trouble);
  return read.value;
}

async function optional(files: ModelFiles, name: string): Promise<Uint8Array | undefined> {
  if (!files.names.includes(name)) return undefined;
  return needed(files, name, foreignLimits.descriptionBytes);
}
