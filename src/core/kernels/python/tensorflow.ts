import { findActivation } from '../activations/activations.ts';
import type { ConvolutionStage, Stage } from '../chain.ts';
import { paddingPx } from '../padding.ts';
import { findPooling } from '../pooling/poolings.ts';
import { activationLines, lumaColumn, scaling, writeKernel, type KernelLayout } from './layout.ts';

/** What every program begins with. */
export function tensorflowHeader(channels: number): string[] {
  return [
    'import tensorflow as tf',
    `x = tf.constant(img[None, ..., :${channels}], tf.float32)  # 1×H×W×${channels}, 0–255`,
  ];
}

/** The lines that take `x`, of so many channels, through a stage. */
export function tensorflowStage(stage: Stage, channels: number, layout: KernelLayout): string[] {
  switch (stage.kind) {
    case 'convolution':
      return [...inputLines(stage, channels), ...convolutionLines(stage, channels, layout)];
    case 'activation':
      return activationLines(
        findActivation(stage.id)!.tensorflow(stage.parameters),
        stage.unitLevels,
      );
    case 'pooling': {
      const { sizePx, stridePx } = stage;
      return [`x = ${findPooling(stage.id)!.tensorflow(stage.parameters, sizePx, stridePx)}`];
    }
  }
}

/** Gray and padding, which is not left to TensorFlow's SAME: with a stride that pads unevenly. */
function inputLines(stage: ConvolutionStage, channels: number): string[] {
  const { kernel, padding, dilation } = stage;
  const beyond = paddingPx(kernel.size, dilation, padding);
  const lines = stage.channels === 'gray' && channels === 3 ? [`x = x @ ${lumaColumn}`] : [];
  if (padding === 'valid' || beyond === 0) return lines;
  const pad = (px: number, mode: string) =>
    `x = tf.pad(x, [[0, 0], [${px}, ${px}], [${px}, ${px}], [0, 0]], '${mode}')`;
  switch (padding) {
    case 'zeros':
      return [...lines, pad(beyond, 'CONSTANT')];
    case 'reflect':
      return [...lines, pad(beyond, 'REFLECT')];
    case 'replicate':
      // There is no mode for it; a mirror of one pixel repeats the edge.
      return [...lines, `for _ in range(${beyond}): ${pad(1, 'SYMMETRIC')}`];
  }
}

function convolutionLines(
  stage: ConvolutionStage,
  channels: number,
  layout: KernelLayout,
): string[] {
  const { kernel, second } = stage;
  const write = (name: string, { planes, size }: ConvolutionStage['kernel']) =>
    writeKernel(name, planes, size, layout, ['tf.constant(', ', tf.float32)']);
  const sum = (weights: string, divisor: number, bias: number) =>
    `${call(stage, channels, weights)}${scaling(divisor, bias)}`;

  const k = write('k', kernel);
  const first = sum(k.text, stage.divisor, stage.bias);
  if (!second) return [...k.lines, `x = ${first}`];
  const k2 = write('k2', second.kernel);
  const other = sum(k2.text, second.divisor, second.bias);
  const joined =
    second.combine === 'magnitude'
      ? `tf.sqrt((${first}) ** 2 + (${other}) ** 2)`
      : `tf.maximum(${first}, ${other})`;
  return [...k.lines, ...k2.lines, `x = ${joined}`];
}

/** One convolution; a stride beside a dilation is taken afterwards, as TensorFlow allows only one of both. */
function call(stage: ConvolutionStage, channels: number, weights: string): string {
  const { stridePx, dilation } = stage;
  const isBoth = stridePx > 1 && dilation > 1;
  const stride = isBoth ? 1 : stridePx;
  const steps = isBoth ? `[:, ::${stridePx}, ::${stridePx}]` : '';
  const isSummed = stage.channels === 'summed';
  const turn = isSummed ? '[:, ::-1, ::-1]' : '[::-1, ::-1]';
  const turned = `${weights}${stage.flipped ? turn : ''}`;
  const isApart = stage.channels === 'each' && channels > 1;
  if (isApart) {
    const filters = `tf.repeat(${turned}[..., None, None], ${channels}, 2)`;
    const dilations = dilation > 1 ? `, dilations=[${dilation}, ${dilation}]` : '';
    return `tf.nn.depthwise_conv2d(x, ${filters}, [1, ${stride}, ${stride}, 1], 'VALID'${dilations})${steps}`;
  }
  const filters = isSummed
    ? `tf.transpose(${turned}, [1, 2, 0])[..., None]`
    : `${turned}[..., None, None]`;
  const input = isSummed && channels === 1 ? 'tf.repeat(x, 3, 3)' : 'x';
  const dilations = dilation > 1 ? `, dilations=${dilation}` : '';
  return `tf.nn.conv2d(${input}, ${filters}, ${stride}, 'VALID'${dilations})${steps}`;
}
