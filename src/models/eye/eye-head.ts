import { dequantise } from './eye-weights.ts';
import type { EyeHeadTable, EyeLayer } from './eye-table.ts';

/** A layer in the order in which it is multiplied: all inputs of one output side by side. */
interface ReadyLayer {
  readonly inChannels: number;
  readonly outChannels: number;
  /** `[out, in]`, row-major. */
  readonly weights: Float32Array;
  /** `[out]`. */
  readonly bias: Float32Array;
}

/** Turns a 1×1 kernel `[1, 1, in, out]` into rows of one output each. */
function ready(layer: EyeLayer, bytes: ArrayBuffer): ReadyLayer {
  const { inChannels, outChannels } = layer;
  const { kernel, bias } = dequantise(layer, bytes);
  const weights = new Float32Array(kernel.length);
  for (let i = 0; i < inChannels; i++) {
    for (let o = 0; o < outChannels; o++)
      weights[o * inChannels + i] = kernel[i * outChannels + o]!;
  }
  return { inChannels, outChannels, weights, bias };
}

/** Bias + Σ weight · input of one output, for the inputs that begin at `from`. */
function weightedSum(layer: ReadyLayer, output: number, inputs: Float32Array, from: number) {
  const { inChannels, weights } = layer;
  const row = output * inChannels;
  let sum = layer.bias[output]!;
  for (let i = 0; i < inChannels; i++) sum += weights[row + i]! * inputs[from + i]!;
  return sum;
}

/**
 * What EfficientNet-Lite0 makes of its last block's map: a 1×1 convolution to 1,280 channels with
 * ReLU6, the mean over the map, and one dense layer with a logit for each of ImageNet's 1,000 classes
 * (Tan & Le 2019). Some 11 million multiplications at 160 px, beside the eye's own 186: plain
 * arithmetic does, in a worker.
 */
export class EyeHead {
  readonly #head: ReadyLayer;
  readonly #classes: ReadyLayer;

  /** @param bytes the joined pieces, as `joinPieces` returns them. */
  constructor(table: EyeHeadTable, bytes: ArrayBuffer) {
    this.#head = ready(table.head, bytes);
    this.#classes = ready(table.classes, bytes);
  }

  /**
   * @param map the output of the eye's last block, `[positions, 320]` row-major, of any size.
   * @returns the logits, `[1000]`.
   */
  logits(map: Float32Array): Float32Array {
    const mean = this.#meanActivations(map);
    const classes = this.#classes;
    return Float32Array.from({ length: classes.outChannels }, (_, o) =>
      weightedSum(classes, o, mean, 0),
    );
  }

  /** Mean over the positions of each of the 1,280 channels, after ReLU6. */
  #meanActivations(map: Float32Array): Float32Array {
    const head = this.#head;
    const positions = map.length / head.inChannels;
    const mean = new Float32Array(head.outChannels);
    for (let o = 0; o < head.outChannels; o++) {
      let sum = 0;
      for (let p = 0; p < positions; p++) {
        sum += Math.min(6, Math.max(0, weightedSum(head, o, map, p * head.inChannels)));
      }
      mean[o] = sum / positions;
    }
    return mean;
  }
}
