import { NumpyRandom } from '../../numpy-random.ts';
import type { UnitFunction } from '../activations/unit-function.ts';

/** How a chain of layers is begun. */
export interface ChainSettings {
  readonly layers: number;
  /** Neurons of each layer. */
  readonly width: number;
  /** Examples that run through it. */
  readonly examples: number;
  /** Weights are drawn from N(0, σ²) (course topic 8); biases are 0. */
  readonly sigma: number;
  readonly seed: number;
  /** What each layer puts its sums through; `maxout` takes the larger of two sums with weights of their own. */
  readonly activation: UnitFunction | 'maxout';
}

/** What passes through one layer. */
export interface LayerSignal {
  /** Root mean square of what its neurons answer. */
  readonly values: number;
  /** Root mean square of ∂J/∂h for what they answer. */
  readonly gradients: number;
  /** Root mean square of the slopes f′ at its sums. */
  readonly slopes: number;
  /** What its neurons answer, `[width · examples]`, neuron by neuron. */
  readonly answers: Float64Array;
  /** ∂J/∂h for each of them. */
  readonly gradient: Float64Array;
}

/** A layer's weights (two matrices for maxout) and its slopes, kept on the way forward. */
interface Passed {
  readonly weights: readonly Float64Array[];
  /** For each neuron and example: the slope, and which of the matrices it came from. */
  readonly slopes: Float64Array;
  readonly from: Uint8Array;
}

/**
 * Runs random examples forward through layers that are only begun, h ← f(W·h), and a gradient backward,
 * ∂J/∂h ← Wᵀ(f′ ⊙ ∂J/∂h): both shrink or grow from layer to layer by about the same factor each (Glorot and
 * Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010).
 *
 * Examples and the gradient at the end are drawn from N(0, 1); all draws are those of
 * `np.random.RandomState(seed)`: examples, then the weights of each layer, then the gradient.
 *
 * @returns for each layer, first to last.
 */
export function runDeepChain(settings: ChainSettings): readonly LayerSignal[] {
  const { layers, width, examples, sigma, seed, activation } = settings;
  const random = new NumpyRandom(seed);
  const draw = (count: number, scale: number) =>
    Float64Array.from({ length: count }, () => scale * random.normal());
  let h: Float64Array = draw(width * examples, 1);
  const passed: Passed[] = [];
  const answers: Float64Array[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const weights = Array.from({ length: activation === 'maxout' ? 2 : 1 }, () =>
      draw(width * width, sigma),
    );
    const sums = weights.map((matrix) => times(matrix, h, width, examples));
    const next = new Float64Array(h.length);
    const slopes = new Float64Array(h.length);
    const from = new Uint8Array(h.length);
    for (let i = 0; i < h.length; i++) {
      const first = sums[0]![i]!;
      if (activation === 'maxout') {
        from[i] = sums[1]![i]! > first ? 1 : 0;
        next[i] = sums[from[i]!]![i]!;
        slopes[i] = 1;
      } else {
        next[i] = activation.value(first);
        slopes[i] = activation.slope(first);
      }
    }
    passed.push({ weights, slopes, from });
    answers.push(next);
    h = next;
  }
  let gradient: Float64Array = draw(width * examples, 1);
  const gradients: Float64Array[] = [];
  for (const { weights, slopes, from } of passed.toReversed()) {
    gradients.unshift(gradient);
    gradient = backward(weights, slopes, from, gradient, width, examples);
  }
  return answers.map((answer, i) => ({
    values: rootMeanSquare(answer),
    gradients: rootMeanSquare(gradients[i]!),
    slopes: rootMeanSquare(passed[i]!.slopes),
    answers: answer,
    gradient: gradients[i]!,
  }));
}

/** Matrix `[width, width]` times `[width, examples]`. */
function times(
  matrix: Float64Array,
  h: Float64Array,
  width: number,
  examples: number,
): Float64Array {
  const product = new Float64Array(width * examples);
  for (let i = 0; i < width; i++) {
    for (let k = 0; k < width; k++) {
      const w = matrix[i * width + k]!;
      for (let e = 0; e < examples; e++) product[i * examples + e]! += w * h[k * examples + e]!;
    }
  }
  return product;
}

/** Wᵀ(f′ ⊙ g), each neuron by the matrix that its answer came from. */
function backward(
  weights: readonly Float64Array[],
  slopes: Float64Array,
  from: Uint8Array,
  g: Float64Array,
  width: number,
  examples: number,
): Float64Array {
  const before = new Float64Array(width * examples);
  for (let i = 0; i < width; i++) {
    for (let e = 0; e < examples; e++) {
      const at = i * examples + e;
      const through = slopes[at]! * g[at]!;
      if (through === 0) continue;
      const matrix = weights[from[at]!]!;
      for (let k = 0; k < width; k++) before[k * examples + e]! += matrix[i * width + k]! * through;
    }
  }
  return before;
}

/** √(mean of the squares). */
function rootMeanSquare(numbers: Float64Array): number {
  return Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0) / numbers.length);
}
