/** The course's activations (topic 6) but maxout, by the ids of the table in core/kernels/activations. */
export const hiddenActivations = ['none', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu'] as const;

export type HiddenActivation = (typeof hiddenActivations)[number];

/**
 * What the last layer answers with, and with it the loss:
 * `sigmoid` one number, the probability of class 1 of two, binary cross-entropy; `softmax` a probability for
 * each class, cross-entropy; `linear` and `tanh` real numbers, mean squared error.
 *
 * Two classes have one sigmoid neuron and not a softmax of two: it is the course's binary cross-entropy, has
 * half the weights, and computes the same, as softmax(z₁, z₂)₁ = σ(z₁ − z₂).
 */
export type OutputKind = 'sigmoid' | 'softmax' | 'linear' | 'tanh';

/** A multilayer perceptron (course topics 5 and 7): f_n(… f₂(W₂ · f₁(W₁ · x + b₁) + b₂) …). */
export interface Architecture {
  /** Numbers that go in. */
  readonly inputCount: number;
  /** Neurons of each hidden layer, first to last; at most `maxHiddenLayers`. */
  readonly hidden: readonly number[];
  /** Of all hidden layers. */
  readonly activation: HiddenActivation;
  /** Numbers that come out; 1 for `sigmoid`. */
  readonly outputCount: number;
  readonly output: OutputKind;
}

export const maxHiddenLayers = 6;

/** A dense layer and where its numbers are in the one array of all parameters. */
export interface DenseLayer {
  readonly inputCount: number;
  readonly outputCount: number;
  /** First of its weights, row-major `[outputCount, inputCount]`: a row is a neuron. */
  readonly weightsAt: number;
  /** First of its biases, `[outputCount]`. */
  readonly biasesAt: number;
}

/**
 * The layers in order, hidden ones and the last.
 *
 * @throws RangeError for more hidden layers than there may be, or for an empty one.
 */
export function denseLayers(architecture: Architecture): DenseLayer[] {
  const { inputCount, hidden, outputCount } = architecture;
  if (hidden.length > maxHiddenLayers) throw new RangeError('Too many hidden layers.');
  const counts = [inputCount, ...hidden, outputCount];
  if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
    throw new RangeError('Each layer has at least one neuron.');
  }
  let next = 0;
  return counts.slice(1).map((count, layer) => {
    const weightsAt = next;
    const biasesAt = weightsAt + count * counts[layer]!;
    next = biasesAt + count;
    return { inputCount: counts[layer]!, outputCount: count, weightsAt, biasesAt };
  });
}

/** Weights and biases of all layers together. */
export function parameterCount(layers: readonly DenseLayer[]): number {
  const last = layers.at(-1);
  return last ? last.biasesAt + last.outputCount : 0;
}
