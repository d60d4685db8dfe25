import { repeatedBlock } from './keras/block.ts';
import { blockLines, layerLines } from './keras/layer-lines.ts';
import { ownLayerLines } from './keras/own-layers.ts';
import {
  augmentationLayers,
  dataLines,
  fitLines,
  noiseLayers,
  type KerasTraining,
} from './keras/training-lines.ts';
import type { NetworkPlan } from './plan.ts';

/** Lines are no longer than this, in letters, as far as one expression allows. */
const longest = 100;
/** A script is no longer than this, in lines, unless it needs more than two classes of its own. */
export const mostLines = 40;

/**
 * The network and its training as a script for Keras 3 with TensorFlow: with the same layers, weights in
 * the same order, the same loss and optimiser. Layers that Keras does not have are small classes in front.
 * It reads photographs from a folder `photos` with one folder a class, and splits them by photograph, as
 * Keras cannot know which belong to one burst.
 */
export function kerasCode(plan: NetworkPlan, training: KerasTraining): string {
  const wide = write(plan, training, false);
  return (wide.length <= mostLines ? wide : write(plan, training, true)).join('\n');
}

function write(plan: NetworkPlan, training: KerasTraining, isPacked: boolean): string[] {
  const { input } = plan.description;
  const own = ownLayerLines(plan);
  const block = repeatedBlock(plan.description.layers);
  const isHe = training.initialisation === 'he';
  const gap = isPacked ? [] : [''];
  const kernelOptions = isHe ? ', **he' : '';
  const rescaling = input.normalisation === 'unit' ? '1 / 255' : '1 / 127.5, -1';
  const indented = (line: string) => `    ${line}`;
  return [
    'import keras',
    own.length > 0 ? 'from keras import layers, ops' : 'from keras import layers',
    ...(own.some((line) => line.includes('constant('))
      ? ['from keras.initializers import Constant as constant']
      : []),
    ...gap,
    ...own,
    ...(own.length > 0 ? gap : []),
    `keras.utils.set_random_seed(${training.seed})`,
    ...(isHe ? ["he = {'kernel_initializer': 'he_normal'}"] : []),
    ...(block ? blockLines(block, kernelOptions) : []),
    'model = keras.Sequential([',
    indented(`keras.Input((${input.sizePx}, ${input.sizePx}, ${input.channels})),`),
    ...filled(augmentationLayers(training)).map(indented),
    ...filled([
      `layers.Rescaling(${rescaling})`,
      ...noiseLayers(training, input.normalisation),
    ]).map(indented),
    ...layerLines(plan, block, { kernelOptions, longest: longest - 4, isPacked }).map(indented),
    '])',
    ...gap,
    ...dataLines(input, training),
    ...fitLines(training),
  ];
}

/** Expressions in as few lines as they need. */
function filled(expressions: readonly string[]): string[] {
  const lines: string[] = [];
  for (const expression of expressions) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + expression.length + 2 <= longest - 4) {
      lines[lines.length - 1] = `${last} ${expression},`;
    } else lines.push(`${expression},`);
  }
  return lines;
}
