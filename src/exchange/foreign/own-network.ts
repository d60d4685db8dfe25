import { batchNormEpsilon } from '../../core/network/layers/batch-norm.ts';
import type {
  ActivationId,
  LayerDescription,
  NetworkDescription,
  NetworkInput,
  PoolId,
} from '../../core/network/description.ts';
import { ownPools } from '../../core/network/keras/own-layers.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { countOf } from '../../core/network/shapes.ts';
import type { PortableLayer, PortableModel } from '../model/portable-model.ts';

/** A network of the kinds of layers that My network has. */
export interface OwnNetwork {
  readonly description: NetworkDescription;
  readonly classCount: number;
  /** All arrays in the plan's order. */
  readonly weights: readonly Float32Array[];
}

/** A layer of ours and its arrays. */
interface Part {
  readonly layer: LayerDescription;
  readonly weights: readonly Float32Array[];
}

type Config = Readonly<Record<string, unknown>>;

const activations: Readonly<Record<string, ActivationId>> = {
  elu: 'elu',
  relu: 'relu',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
};
const pools = new Map<string, PoolId>([
  ['MaxPooling2D', 'max'],
  ['AveragePooling2D', 'average'],
  ...Object.entries(ownPools).map(([id, name]) => [name, id as PoolId] as const),
]);
/** What `LeakyReLU` multiplies negative numbers by, here. */
const leak = 0.1;

/**
 * The same network in the words of My network, with which it can be looked into and measured; undefined if it
 * has a layer, a setting or a side line that is not known there. It computes the same to the last digits.
 */
export function asOwnNetwork({ layers }: PortableModel): OwnNetwork | undefined {
  const [image, scaling, ...rest] = layers;
  const input = image && scaling && readInput(image, scaling);
  const isOneLine = layers.every(
    ({ inputs }, i) => i === 0 || (inputs.length === 1 && inputs[0] === layers[i - 1]!.name),
  );
  if (!input || !isOneLine) return undefined;
  const parts: Part[] = [];
  for (const [index, layer] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const read = isLast ? readOutput(layer) : readParts(layer);
    if (!read) return undefined;
    parts.push(...read);
  }
  const classCount = Number(rest.at(-1)?.config['units']);
  const description: NetworkDescription = {
    format: 'vistazo-network',
    version: 1,
    input,
    layers: parts.map(({ layer }) => layer),
  };
  const planned = classCount >= 1 ? planNetwork(description, classCount) : undefined;
  if (!planned?.ok) return undefined;
  const weights = parts.flatMap((part) => part.weights);
  const wanted = planned.value.layers.flatMap((layer) => layer.weights.map(({ shape }) => shape));
  const fits = wanted.map(countOf).join() === weights.map(({ length }) => length).join();
  return fits ? { description, classCount, weights } : undefined;
}

function readInput(image: PortableLayer, scaling: PortableLayer): NetworkInput | undefined {
  const [, sizePx, , channels] = image.config['batch_shape'] as number[];
  const { scale, offset } = scaling.config;
  if (scaling.className !== 'Rescaling' || (channels !== 1 && channels !== 3)) return undefined;
  const isNear = (a: unknown, b: number) => Math.abs(Number(a) - b) < 1e-6;
  const normalisation =
    isNear(scale, 1 / 255) && isNear(offset ?? 0, 0)
      ? 'unit'
      : isNear(scale, 1 / 127.5) && isNear(offset, -1)
        ? 'signed'
        : undefined;
  return normalisation && { sizePx: sizePx!, channels, normalisation };
}

/** The parts of a layer: its activation is one of its own here. */
function readParts({ className, config, weights }: PortableLayer): Part[] | undefined {
  const arrays = weights.map(({ data }) => data);
  const plain = (layer: LayerDescription): Part[] => [{ layer, weights: arrays }];
  const pool = pools.get(className);
  if (pool) return readPool(pool, config, arrays);
  switch (className) {
    case 'Conv2D':
      return readConv(config, weights);
    case 'Dense': {
      const layer = { kind: 'dense', units: Number(config['units']) } as const;
      return withActivation([{ layer, weights: withBias(weights, layer.units) }], config);
    }
    case 'Activation':
      return config['activation'] === 'linear' ? [] : withActivation([], config);
    case 'ReLU':
      return config['max_value'] === undefined ? plain(activated('relu')) : undefined;
    case 'ELU':
      return (config['alpha'] ?? 1) === 1 ? plain(activated('elu')) : undefined;
    case 'LeakyReLU': {
      const slope = Number(config['negative_slope'] ?? config['alpha'] ?? 0.3);
      return Math.abs(slope - leak) < 1e-6 ? plain(activated('leaky-relu')) : undefined;
    }
    case 'Maxout':
      return plain(activated('maxout'));
    case 'BatchNormalization':
      return [{ layer: { kind: 'batch-norm' }, weights: readBatchNorm(config, weights) }];
    case 'Dropout':
      return plain({ kind: 'dropout', rate: Number(config['rate']) });
    case 'Flatten':
      return plain({ kind: 'flatten' });
    case 'GlobalAveragePooling2D':
      return plain({ kind: 'global-average' });
    default:
      return undefined;
  }
}

function readOutput({ className, config, weights }: PortableLayer): Part[] | undefined {
  const isSoftmax = config['activation'] === 'softmax' || plainActivation(config) === 'linear';
  if (className !== 'Dense' || !isSoftmax || Number(config['units']) < 2) return undefined;
  return [{ layer: { kind: 'output' }, weights: withBias(weights, Number(config['units'])) }];
}

function readConv(config: Config, weights: PortableLayer['weights']): Part[] | undefined {
  const kernelPx = square(config['kernel_size']);
  const stridePx = square(config['strides'] ?? 1);
  const { padding = 'valid', dilation_rate: dilation = 1 } = config;
  if (kernelPx === undefined || stridePx === undefined || square(dilation) !== 1) return undefined;
  if (padding !== 'valid' && padding !== 'same') return undefined;
  const filters = Number(config['filters']);
  const layer = { kind: 'conv', filters, kernelPx, stridePx, padding } as const;
  return withActivation([{ layer, weights: withBias(weights, filters) }], config);
}

function readPool(id: PoolId, config: Config, arrays: Float32Array[]): Part[] | undefined {
  const sizePx = square(config['pool_size'] ?? config['size'] ?? 2);
  const stridePx = square(config['strides'] ?? config['stride'] ?? sizePx);
  if (sizePx === undefined || stridePx === undefined) return undefined;
  if ((config['padding'] ?? 'valid') !== 'valid') return undefined;
  return [{ layer: { kind: 'pool', id, sizePx, stridePx }, weights: arrays }];
}

/**
 * γ, β, mean and variance of channels (of any other axis it was refused when it was read), with those that it
 * does without. Another ε than ours goes into the variance, where it is the same: only their sum is ever used.
 */
function readBatchNorm(config: Config, weights: PortableLayer['weights']): Float32Array[] {
  const array = (name: string) => weights.find((weight) => weight.name === name)?.data;
  const mean = array('moving_mean')!;
  const shift = Number(config['epsilon'] ?? batchNormEpsilon) - batchNormEpsilon;
  return [
    array('gamma') ?? new Float32Array(mean.length).fill(1),
    array('beta') ?? new Float32Array(mean.length),
    mean,
    array('moving_variance')!.map((variance) => variance + shift),
  ];
}

function withBias(weights: PortableLayer['weights'], units: number): Float32Array[] {
  const [kernel, bias] = weights;
  return [kernel!.data, bias?.data ?? new Float32Array(units)];
}

function withActivation(parts: Part[], config: Config): Part[] | undefined {
  const name = plainActivation(config);
  if (name === 'linear') return parts;
  const id = Object.hasOwn(activations, name) ? activations[name] : undefined;
  return id && [...parts, { layer: activated(id), weights: [] }];
}

function plainActivation(config: Config): string {
  return (config['activation'] as string | undefined) ?? 'linear';
}

function activated(id: ActivationId): LayerDescription {
  return { kind: 'activation', id };
}

/** The one length of a square; undefined where two sides differ. */
function square(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const [height, width] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof height === 'number' && height === width ? height : undefined;
}
