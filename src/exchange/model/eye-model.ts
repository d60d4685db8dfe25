import type { EyeLayer, EyeTable } from '../../models/eye/eye-table.ts';
import { dequantise } from '../../models/eye/eye-weights.ts';
import type { Head } from '../../training/head/types.ts';
import {
  PortableModelBuilder,
  type PortableLayer,
  type PortableModel,
  type PortableWeight,
} from './portable-model.ts';

/** How the pixels reach the stem. */
export type EyeInput =
  /** Bytes as numbers 0–255; a first layer scales them. */
  | 'bytes'
  /** v / 127 − 1, as Teachable Machine's library feeds: the stem's kernel makes up for the difference. */
  | 'teachable-machine';

/** The layer behind the eye: softmax(Wᵀx + b). */
export interface EyeEnd {
  /** `[320, classCount]`, row-major. */
  readonly kernel: Float32Array;
  /** `[classCount]`. */
  readonly bias: Float32Array;
  /** The eye's last blocks where they were tuned: of each layer the kernel, then the bias. */
  readonly tuned?: { readonly firstBlock: number; readonly arrays: readonly Float32Array[] };
}

/** How the model is to be made. */
export interface EyeModelOptions {
  /** Side of the input. */
  readonly sizePx: number;
  readonly inputKind?: EyeInput;
}

/**
 * The eye and a head as one portable model: a square picture in, probabilities of the head's classes out.
 * "None of these" and what was taught after a mistake are no part of it: they are no layers.
 *
 * @param weights the joined pieces of the eye.
 */
export function eyeModel(
  { layers, input }: EyeTable,
  weights: ArrayBuffer,
  { kernel, bias, tuned }: EyeEnd,
  { sizePx, inputKind = 'bytes' }: EyeModelOptions,
): PortableModel {
  const firstTuned = tuned
    ? layers.findIndex(({ block }) => block === tuned.firstBlock)
    : layers.length;
  const model = new PortableModelBuilder('vistazo_eye', [sizePx, sizePx, 3]);
  if (inputKind === 'bytes') {
    model.add({ className: 'Rescaling', name: 'rescaling', config: { ...input } });
  }
  // (v − 127) / 128 = (v / 127 − 1) · 127 / 128.
  const stemFactor = inputKind === 'bytes' ? 1 : 127 / 128;
  const outputs: string[] = [];
  layers.forEach((layer, index) => {
    const at = 2 * (index - firstTuned);
    const values =
      at < 0
        ? dequantise(layer, weights)
        : { kernel: tuned!.arrays[at]!, bias: tuned!.arrays[at + 1]! };
    model.add(convolution(layer, kernelAndBias(layer, values, index === 0 ? stemFactor : 1)));
    if (layer.activation === 'relu6') {
      model.add({ className: 'ReLU', name: `${layer.name}_relu`, config: { max_value: 6 } });
    }
    if (layer.addFrom !== undefined) {
      const inputs = [outputs[layer.addFrom]!, model.last];
      model.add({ className: 'Add', name: `${layer.name}_add`, config: {}, inputs });
    }
    outputs.push(model.last);
  });
  model.add({ className: 'GlobalAveragePooling2D', name: 'embedding', config: {} });
  model.add({
    className: 'Dense',
    name: 'classes',
    config: { units: bias.length, activation: 'softmax', use_bias: true },
    weights: [
      { name: 'kernel', shape: [kernel.length / bias.length, bias.length], data: kernel },
      { name: 'bias', shape: [bias.length], data: bias },
    ],
  });
  return model.done();
}

function convolution(
  layer: EyeLayer,
  weights: readonly PortableWeight[],
): Omit<PortableLayer, 'inputs'> {
  const shared = {
    kernel_size: [layer.kernel, layer.kernel],
    strides: [layer.stride, layer.stride],
    padding: 'same',
    activation: 'linear',
    use_bias: true,
  };
  return layer.op === 'conv'
    ? {
        className: 'Conv2D',
        name: layer.name,
        config: { filters: layer.outChannels, ...shared },
        weights,
      }
    : {
        className: 'DepthwiseConv2D',
        name: layer.name,
        config: { depth_multiplier: 1, ...shared },
        weights,
      };
}

function kernelAndBias(
  layer: EyeLayer,
  { kernel, bias }: { readonly kernel: Float32Array; readonly bias: Float32Array },
  factor: number,
): PortableWeight[] {
  const isConv = layer.op === 'conv';
  const [fan, out] = isConv ? [layer.inChannels, layer.outChannels] : [layer.outChannels, 1];
  return [
    {
      name: isConv ? 'kernel' : 'depthwise_kernel',
      shape: [layer.kernel, layer.kernel, fan, out],
      data: kernel.map((weight) => weight * factor),
    },
    { name: 'bias', shape: [layer.outChannels], data: bias.slice() },
  ];
}

/** softmax((W·x + b) / T), with T worked into the weights. */
export function headEnd({ dimension, classCount, weights, bias, temperature }: Head): EyeEnd {
  const kernel = new Float32Array(dimension * classCount);
  for (let k = 0; k < classCount; k++) {
    for (let i = 0; i < dimension; i++) {
      kernel[i * classCount + k] = weights[k * dimension + i]! / temperature;
    }
  }
  return { kernel, bias: bias.map((b) => b / temperature) };
}
