import { activateLayer } from './activate-layer.ts';
import { denseLayers, type Architecture, type DenseLayer } from './architecture.ts';
import { weightedSums } from './dense-products.ts';

/**
 * Values of a whole batch on their way forward through a network (course topics 5 and 7), layer by layer,
 * each `[examples, neurons]` in one flat array. The arrays are made once, so a pass allocates nothing.
 */
export class Forward {
  readonly architecture: Architecture;
  readonly layers: readonly DenseLayer[];
  /** Most examples that it takes at once. */
  readonly capacity: number;
  /** What each hidden layer gave, after its activation and dropout; then the logits, W · x + b, of the last. */
  readonly values: readonly Float64Array[];
  /** The answers, `[examples, outputCount]`: probabilities, or real numbers. */
  readonly answers: Float64Array;

  constructor(architecture: Architecture, capacity: number) {
    this.architecture = architecture;
    this.layers = denseLayers(architecture);
    this.capacity = capacity;
    this.values = this.layers.map(({ outputCount }) => new Float64Array(capacity * outputCount));
    this.answers = new Float64Array(capacity * architecture.outputCount);
  }

  /**
   * One pass.
   *
   * @param parameters of the network, as `denseLayers` places them.
   * @param inputs row-major `[all examples, inputCount]`.
   * @param from first example of the batch.
   * @param count examples of the batch, at most `capacity`.
   * @param masks of dropout, for training only.
   */
  run(
    parameters: Float64Array,
    inputs: Float64Array,
    from: number,
    count: number,
    masks?: readonly Float64Array[],
  ): void {
    const { layers, values, architecture } = this;
    const last = layers.length - 1;
    let before = inputs;
    let beforeAt = from * architecture.inputCount;
    for (let i = 0; i <= last; i++) {
      const layer = layers[i]!;
      const after = values[i]!;
      weightedSums(layer, parameters, before, beforeAt, after, count);
      if (i < last) {
        activateLayer(architecture.activation, after, count * layer.outputCount);
        if (masks) maskLayer(masks[i]!, after, count);
      }
      before = after;
      beforeAt = 0;
    }
    this.#answer(count);
  }

  #answer(count: number): void {
    const { answers, architecture } = this;
    const { output, outputCount } = architecture;
    const length = count * outputCount;
    const logits = this.values[this.layers.length - 1]!;
    for (let i = 0; i < length; i++) answers[i] = logits[i]!;
    if (output === 'softmax') softmaxRows(answers, count, outputCount);
    else if (output !== 'linear') activateLayer(output, answers, length);
  }
}

/** Multiplies every example's row by the mask. */
export function maskLayer(mask: Float64Array, values: Float64Array, count: number): void {
  let place = 0;
  for (let example = 0; example < count; example++) {
    for (let o = 0; o < mask.length; o++) values[place++]! *= mask[o]!;
  }
}

/** Softmax of each row, as `softmax` does for one; without a view for each. */
function softmaxRows(values: Float64Array, count: number, width: number): void {
  for (let row = 0; row < count; row++) {
    const at = row * width;
    let largest = -Infinity;
    for (let k = 0; k < width; k++) if (values[at + k]! > largest) largest = values[at + k]!;
    let sum = 0;
    for (let k = 0; k < width; k++) sum += values[at + k] = Math.exp(values[at + k]! - largest);
    for (let k = 0; k < width; k++) values[at + k]! /= sum;
  }
}
