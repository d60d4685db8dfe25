import {
  add,
  fused,
  mean,
  pad,
  slice,
  tensor1d,
  tensor4d,
  tidy,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { channelMaxima, type ChannelMaximum } from '../../core/network/explain/exciting-patches.ts';
import type { BlockUnit } from '../../core/network/explain/block-output.ts';
import { HeldOutputs } from '../backends/held-outputs.ts';
import { silence } from '../network/silence.ts';
import type { SilentChannel } from '../network/types.ts';
import { dequantise, type LayerWeights } from './eye-weights.ts';
import type { EyeLayer, EyeTable } from './eye-table.ts';
import type { EyeSizePx, Look, LookSizePx, LookWishes } from './types.ts';

/** A layer with its weights as tensors, and what may be let go after it. */
interface ReadyLayer {
  readonly layer: EyeLayer;
  readonly kernel: Tensor4D;
  readonly bias: Tensor1D;
  /** Indices of the outputs that no later layer needs. */
  readonly lastUsed: readonly number[];
}

/** For each layer, which outputs it is the last to use. */
function lastUses(layers: readonly EyeLayer[]): number[][] {
  const lastUser = layers.map((_, i) => i + 1);
  layers.forEach(({ addFrom }, i) => {
    if (addFrom !== undefined) lastUser[addFrom] = i;
  });
  return layers.map((_, user) => lastUser.flatMap((last, i) => (last === user ? [i] : [])));
}

/** Weights in place of the published ones, from a block on: a tuned end. */
export interface EyeEnd {
  readonly firstBlock: number;
  /** Of each layer from there on the kernel, then the bias, as `publishedWeights` has them. */
  readonly arrays: readonly Float32Array[];
}

/** @param place of the layer among those of the end; below 0 before it. */
function weightsOfEnd({ arrays }: EyeEnd, place: number): LayerWeights | undefined {
  const [kernel, bias] = place < 0 ? [] : arrays.slice(2 * place, 2 * place + 2);
  return kernel && bias && { kernel, bias };
}

/** One number of what the stem (0) or a block (1–16) puts out. */
export interface EyeUnit {
  readonly layer: number;
  readonly channel: number;
  readonly y: number;
  readonly x: number;
}

/** What it is made of, and what it is on the device: 0 where its channel is off. */
export interface EyeUnitReading extends BlockUnit {
  readonly given: number;
}

/** Mean over the positions of a map `[positions, channels]` → `[channels]`. */
export function meanOfMap(map: Float32Array, channels: number): Float32Array {
  const sums = new Float32Array(channels);
  map.forEach((value, i) => (sums[i % channels]! += value));
  return sums.map((sum) => (sum * channels) / map.length);
}

/**
 * EfficientNet-Lite0 up to its last block (Tan & Le 2019; Lite variant 2020) on the present
 * TensorFlow.js backend: each layer is one fused operation (convolution + bias + activation).
 * Owns its weight tensors; `dispose()` lets them go.
 */
export class EyeNetwork {
  readonly #layers: readonly ReadyLayer[];
  readonly #channels: number;
  readonly #read: (tensor: Tensor) => Promise<Float32Array> | Float32Array;

  /**
   * @param weights the joined pieces, as `joinPieces` returns them.
   * @param canBlock whether waiting for the GPU in place is allowed: in a worker it saves the
   * timer-paced polling of a fence, which costs milliseconds a look on WebGL.
   * @param end of an eye that was tuned.
   */
  constructor(table: EyeTable, weights: ArrayBuffer, canBlock: boolean, end?: EyeEnd) {
    const firstOfEnd = table.layers.findIndex(({ block }) => block === end?.firstBlock);
    if (end && firstOfEnd < 0) throw new RangeError(`The eye has no block ${end.firstBlock}.`);
    const uses = lastUses(table.layers);
    this.#channels = table.featureChannels;
    this.#layers = table.layers.map((layer, i) => {
      const { kernel, bias } =
        (end && weightsOfEnd(end, i - firstOfEnd)) ?? dequantise(layer, weights);
      const [fan, out] =
        layer.op === 'conv' ? [layer.inChannels, layer.outChannels] : [layer.outChannels, 1];
      return {
        layer,
        kernel: tensor4d(kernel, [layer.kernel, layer.kernel, fan, out]),
        bias: tensor1d(bias),
        lastUsed: uses[i]!,
      };
    });
    this.#read = canBlock
      ? (tensor) => tensor.dataSync<'float32'>()
      : (tensor) => tensor.data<'float32'>();
  }

  /**
   * One forward pass and one readback; a second one for features.
   *
   * @param input `[sizePx, sizePx, 3]`, RGB as (v − 127) / 128.
   * @returns the embedding `[320]`, with the map `[sizePx / 32, sizePx / 32, 320]` when wanted.
   */
  async run(input: Float32Array, sizePx: LookSizePx, wishes: LookWishes = {}): Promise<Look> {
    const { wantMap = false, featuresBefore } = wishes;
    const firstAfter = this.#layers.findIndex(({ layer }) => layer.block === featuresBefore);
    const { result, features } = tidy(() => {
      const kept = new Set([firstAfter - 1]);
      const outputs = this.#forward(tensor4d(input, [1, sizePx, sizePx, 3]), kept);
      const map = outputs.at(-1)!;
      return {
        result: wantMap ? map : mean(map, [1, 2]),
        ...(firstAfter > 0 && { features: outputs[firstAfter - 1]! }),
      };
    });
    try {
      // The backend may hand out its own memory: copy before the tensor goes.
      const values = Float32Array.from(await this.#read(result));
      return {
        ...(wantMap
          ? { embedding: meanOfMap(values, this.#channels), map: values }
          : { embedding: values }),
        ...(features && { features: Float32Array.from(await this.#read(features)) }),
      };
    } finally {
      result.dispose();
      features?.dispose();
    }
  }

  /**
   * What the stem and each block put out, first to last, still on the device.
   *
   * @param input as of `run`.
   * @param silent channels that are switched off; `layer` counts the stem and the blocks.
   */
  holdBlocks(
    input: Float32Array,
    sizePx: EyeSizePx,
    silent: readonly SilentChannel[] = [],
  ): HeldOutputs {
    return new HeldOutputs(
      tidy(() => {
        const ends = new Set(this.#blockEnds());
        const outputs = this.#forward(tensor4d(input, [1, sizePx, sizePx, 3]), ends, silent);
        return [...ends].map((end) => outputs[end]!);
      }),
    );
  }

  /** What one number is made of; waits for the device, as a worker may. The rest is as of `holdBlocks`. */
  readUnit(
    input: Float32Array,
    sizePx: EyeSizePx,
    { layer: part, channel, y, x }: EyeUnit,
    silent: readonly SilentChannel[] = [],
  ): EyeUnitReading {
    const end = this.#blockEnds()[part]!;
    const { layer, kernel, bias } = this.#layers[end]!;
    const { addFrom, activation } = layer;
    const read = (tensor: Tensor): Float32Array => Float32Array.from(tensor.dataSync<'float32'>());
    const numberAt = (map: Tensor4D): number =>
      read(slice(map, [0, y, x, channel], [1, 1, 1, 1]))[0]!;
    return tidy(() => {
      const picture = tensor4d(input, [1, sizePx, sizePx, 3]);
      const kept = new Set([end - 1, end, ...(addFrom === undefined ? [] : [addFrom])]);
      const outputs = this.#forward(picture, kept, silent, end);
      const fan = kernel.shape[2];
      const ofChannel = slice(kernel, [0, 0, 0, channel], [layer.kernel, layer.kernel, fan, 1]);
      return {
        inputs: read(windowAt(outputs[end - 1] ?? picture, layer, y, x)),
        weights: read(ofChannel),
        bias: read(slice(bias, channel, 1))[0]!,
        ...(addFrom !== undefined && { skip: numberAt(outputs[addFrom]!) }),
        activation,
        given: numberAt(outputs[end]!),
      };
    });
  }

  /**
   * The largest number of each channel that the stem (0) or a block (1–16) puts out, and where it stands; nothing
   * behind that part is computed. Waits for the device, as a worker may.
   *
   * @param input as of `run`.
   */
  maxima(input: Float32Array, sizePx: EyeSizePx, part: number): ChannelMaximum[] {
    const end = this.#blockEnds()[part]!;
    const map = tidy(() => {
      const picture = tensor4d(input, [1, sizePx, sizePx, 3]);
      return this.#forward(picture, new Set([end]), [], end)[end]!;
    });
    try {
      const [, ...shape] = map.shape;
      return channelMaxima({ shape, data: map.dataSync<'float32'>() });
    } finally {
      map.dispose();
    }
  }

  /** The last layer of the stem and of each block. */
  #blockEnds(): number[] {
    return this.#layers.flatMap(({ layer }, i) =>
      this.#layers[i + 1]?.layer.block === layer.block ? [] : [i],
    );
  }

  /** Outputs of all layers up to `last`, of which only that one's and those in `kept` are still there. */
  #forward(
    input: Tensor4D,
    kept: ReadonlySet<number>,
    silent: readonly SilentChannel[] = [],
    last = this.#layers.length - 1,
  ): Tensor4D[] {
    const outputs: Tensor4D[] = [];
    const ends = silent.length > 0 ? this.#blockEnds() : [];
    this.#layers.slice(0, last + 1).forEach((ready, i) => {
      const previous = outputs[i - 1] ?? input;
      const { addFrom } = ready.layer;
      const convolved = convolve(ready, previous);
      outputs[i] = addFrom === undefined ? convolved : add(convolved, outputs[addFrom]!);
      if (addFrom !== undefined) convolved.dispose();
      const heard = silence(outputs[i], ends.indexOf(i), silent) as Tensor4D;
      if (heard !== outputs[i]) {
        outputs[i].dispose();
        outputs[i] = heard;
      }
      // Letting go early keeps the peak small: the first blocks are the big ones.
      for (const used of ready.lastUsed) if (!kept.has(used)) outputs[used]!.dispose();
    });
    return outputs;
  }

  dispose(): void {
    for (const { kernel, bias } of this.#layers) {
      kernel.dispose();
      bias.dispose();
    }
  }
}

/** What a layer's kernel stands on at one place, zeros beyond the edges; `[1, kernel, kernel, in]`. */
function windowAt(x: Tensor4D, { kernel, stride }: EyeLayer, row: number, column: number): Tensor {
  const [, height, width, channels] = x.shape;
  // TensorFlow's `same`: what is missing for a whole number of steps, the smaller half before.
  const before = (length: number): number =>
    Math.floor(Math.max(0, (Math.ceil(length / stride) - 1) * stride + kernel - length) / 2);
  const edge: [number, number] = [kernel, kernel];
  const top = row * stride - before(height) + kernel;
  const left = column * stride - before(width) + kernel;
  return slice(
    pad(x, [[0, 0], edge, edge, [0, 0]]),
    [0, top, left, 0],
    [1, kernel, kernel, channels],
  );
}

/** Convolution + bias + activation as one operation; padding as TensorFlow's `same`. */
function convolve({ layer, kernel, bias }: ReadyLayer, x: Tensor4D): Tensor4D {
  const rest = { x, filter: kernel, bias, strides: layer.stride, pad: 'same' } as const;
  const { activation } = layer;
  return layer.op === 'conv'
    ? fused.conv2d({ ...rest, activation })
    : fused.depthwiseConv2d({ ...rest, activation });
}
