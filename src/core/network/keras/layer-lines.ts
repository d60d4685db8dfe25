import type { ActivationId, ConvLayer, LayerDescription, PoolLayer } from '../description.ts';
import { isBlockAt, type Block } from './block.ts';
import { batchNormMomentum } from '../layers/batch-norm.ts';
import type { NetworkPlan } from '../plan.ts';
import { ownPools } from './own-layers.ts';

/** The names that Keras knows them by; leaky ReLU has another slope there, and maxout is not there. */
const namedActivations: { readonly [Id in ActivationId]?: string } = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  elu: 'elu',
};

/** How layers are written. */
export interface LayerStyle {
  /** What is said of every kernel, as `, **he`. */
  readonly kernelOptions: string;
  /** Letters in a line. */
  readonly longest: number;
  /** Whether lines are filled, instead of one for each layer with a kernel and what belongs to it. */
  readonly isPacked: boolean;
}

/**
 * The layers as expressions, in lines. An activation right behind a kernel is written into it.
 *
 * @param block that the script has a function for, if any.
 */
export function layerLines(
  plan: NetworkPlan,
  block: Block | undefined,
  { kernelOptions, longest, isPacked }: LayerStyle,
): string[] {
  const lines: string[] = [];
  for (const { text, startsLine } of expressions(plan, block, kernelOptions)) {
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + text.length + 2 <= longest;
    if (fits && (isPacked || !startsLine)) lines[lines.length - 1] = `${last} ${text},`;
    else lines.push(`${text},`);
  }
  return lines;
}

/** The function that gives the layers of a block. */
export function blockLines([conv, norm, activation]: Block, kernelOptions: string): string[] {
  const texts = [conv, norm, activation].map((layer) => expression(layer, kernelOptions, 0));
  return [
    'def block(filters):',
    `    return [${texts[0]!.replace(`(${conv.filters},`, '(filters,')},`,
    `            ${texts[1]!}, ${texts[2]!}]`,
  ];
}

function expressions(
  { description, classCount }: NetworkPlan,
  block: Block | undefined,
  kernelOptions: string,
) {
  const { layers } = description;
  const found: { text: string; startsLine: boolean }[] = [];
  let followsBlock = false;
  for (let i = 0; i < layers.length; i++) {
    const layer = layers[i]!;
    if (layer.kind === 'conv' && block && isBlockAt(layers, i, block)) {
      found.push({ text: `*block(${layer.filters})`, startsLine: !followsBlock });
      followsBlock = true;
      i += block.length - 1;
      continue;
    }
    followsBlock = false;
    const inner = hasKernel(layer) ? innerActivation(layers[i + 1]) : undefined;
    const options = `${inner === undefined ? '' : `, activation='${inner}'`}${kernelOptions}`;
    if (inner !== undefined) i++;
    const startsLine = hasKernel(layer) || layer.kind === 'output' || layer.kind === 'flatten';
    found.push({ text: expression(layer, options, classCount), startsLine });
  }
  return found;
}

function hasKernel({ kind }: LayerDescription): boolean {
  return kind === 'conv' || kind === 'dense';
}

function innerActivation(next: LayerDescription | undefined): string | undefined {
  return next?.kind === 'activation' ? namedActivations[next.id] : undefined;
}

/** @param options of a layer with a kernel. */
function expression(layer: LayerDescription, options: string, classCount: number): string {
  switch (layer.kind) {
    case 'conv':
      return convolution(layer, options);
    case 'activation':
      return activation(layer.id);
    case 'pool':
      return pooling(layer);
    case 'batch-norm':
      return `layers.BatchNormalization(momentum=${batchNormMomentum})`;
    case 'dropout':
      return `layers.Dropout(${layer.rate})`;
    case 'flatten':
      return 'layers.Flatten()';
    case 'global-average':
      return 'layers.GlobalAveragePooling2D()';
    case 'dense':
      return `layers.Dense(${layer.units}${options})`;
    case 'output':
      return `layers.Dense(${classCount}, activation='softmax'${options})`;
  }
}

function convolution({ filters, kernelPx, stridePx, padding }: ConvLayer, options: string): string {
  const strides = stridePx === 1 ? '' : `, strides=${stridePx}`;
  const same = padding === 'same' ? ", padding='same'" : '';
  return `layers.Conv2D(${filters}, ${kernelPx}${strides}${same}${options})`;
}

function activation(id: ActivationId): string {
  if (id === 'maxout') return 'Maxout()';
  if (id === 'leaky-relu') return 'layers.LeakyReLU(negative_slope=0.1)';
  return `layers.Activation('${namedActivations[id]!}')`;
}

function pooling({ id, sizePx, stridePx }: PoolLayer): string {
  if (id !== 'max' && id !== 'average') return `${ownPools[id]}(${sizePx}, ${stridePx})`;
  const name = id === 'max' ? 'MaxPooling2D' : 'AveragePooling2D';
  return `layers.${name}(${sizePx}${stridePx === sizePx ? '' : `, strides=${stridePx}`})`;
}
