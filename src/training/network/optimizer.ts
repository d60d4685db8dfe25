import {
  add,
  concat1d,
  div,
  keep,
  mul,
  reshape,
  split,
  sqrt,
  square,
  sub,
  tensor1d,
  tidy,
  type Tensor,
  type Tensor1D,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { Checkpoint, Optimizer as OptimizerChoice } from './types.ts';

/** β₁, β₂ and ε of Kingma and Ba 2015; ε as Keras has it. TensorFlow.js would take 1e-4 on WebGL. */
const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** How one step is taken: the vector to subtract from the weights, and the moments behind it. */
interface Step {
  readonly change: Tensor1D;
  readonly moments: readonly Tensor1D[];
}

type Rule = (gradient: Tensor1D, moments: readonly Tensor1D[], step: number) => Step;

const momentCounts = { sgd: 0, momentum: 1, adam: 2 } as const;

/** Course topic 8: W ← W − η ∂J/∂W. */
function sgd(rate: number): Rule {
  return (gradient) => ({ change: mul(gradient, rate), moments: [] });
}

/** Polyak 1964: v ← μ·v + ∂J/∂W, W ← W − η·v. */
function momentum(rate: number, friction: number): Rule {
  return (gradient, [velocity]) => {
    const next: Tensor1D = add(mul(velocity!, friction), gradient);
    return { change: mul(next, rate), moments: [next] };
  };
}

/**
 * Kingma and Ba 2015. The corrections of the two means for their start at zero are numbers, so they are
 * put into the rate and into ε and cost no operation.
 */
function adam(rate: number): Rule {
  const { beta1, beta2, epsilon } = ADAM;
  return (gradient, [mean, meanSquare], step) => {
    const m: Tensor1D = add(mul(mean!, beta1), mul(gradient, 1 - beta1));
    const v: Tensor1D = add(mul(meanSquare!, beta2), mul(square(gradient), 1 - beta2));
    const rootCorrection = Math.sqrt(1 - beta2 ** step);
    const stepRate = (rate * rootCorrection) / (1 - beta1 ** step);
    const direction = div(m, add(sqrt(v), epsilon * rootCorrection));
    return { change: mul(direction, stepRate), moments: [m, v] };
  };
}

function ruleOf(choice: OptimizerChoice, rate: number): Rule {
  switch (choice.kind) {
    case 'sgd':
      return sgd(rate);
    case 'momentum':
      return momentum(rate, choice.momentum);
    case 'adam':
      return adam(rate);
  }
}

export interface OptimizerSettings {
  readonly optimizer: OptimizerChoice;
  readonly learningRate: number;
  /** Decoupled (Loshchilov and Hutter 2019): each step shrinks what decays by rate · decay. */
  readonly weightDecay: number;
}

/**
 * Moves weights down their gradient. All weights together are one long vector: a step costs a dozen
 * operations however many layers there are, and a GPU's time for a small network is its count of
 * operations. Owns its moments and not the weights: `dispose()`.
 */
export class Optimizer {
  readonly #variables: readonly Variable[];
  readonly #sizes: number[];
  readonly #rule: Rule;
  /** What each weight is multiplied with before a step; absent without decay. */
  readonly #shrinkage: Tensor1D | undefined;
  #moments: readonly Tensor1D[];
  #step: number;

  /**
   * @param decays for each variable, whether weight decay concerns it.
   * @param state to go on from, as `readState` gave it.
   */
  constructor(
    { optimizer, learningRate, weightDecay }: OptimizerSettings,
    variables: readonly Variable[],
    decays: readonly boolean[],
    state?: Checkpoint['optimizerState'],
  ) {
    this.#variables = variables;
    this.#sizes = variables.map(({ size }) => size);
    this.#rule = ruleOf(optimizer, learningRate);
    const size = this.#sizes.reduce((sum, n) => sum + n, 0);
    if (weightDecay > 0) {
      const factors = this.#sizes.map((n, i) =>
        new Float32Array(n).fill(decays[i] ? 1 - learningRate * weightDecay : 1),
      );
      this.#shrinkage = tensor1d(joined(factors, size));
    }
    const count = momentCounts[optimizer.kind];
    if (state && state.arrays.length !== count) {
      throw new RangeError('The state belongs to another optimizer.');
    }
    const arrays = state?.arrays ?? Array.from({ length: count }, () => new Float32Array(size));
    // Copied: the processor's backend would write into the array of whoever gave it.
    this.#moments = arrays.map((array) => tensor1d(array.slice()));
    this.#step = state?.step ?? 0;
  }

  /** Steps taken. */
  get step(): number {
    return this.#step;
  }

  /** One step. The gradients have the shapes and the order of the variables; they stay the caller's. */
  apply(gradients: readonly Tensor[]): void {
    this.#step++;
    const before = this.#moments;
    this.#moments = tidy(() => {
      const { change, moments } = this.#rule(flat(gradients), before, this.#step);
      const weights = flat(this.#variables);
      const shrunk = this.#shrinkage ? mul(weights, this.#shrinkage) : weights;
      const parts = split(sub<Tensor1D>(shrunk, change), this.#sizes);
      this.#variables.forEach((variable, i) => variable.assign(reshape(parts[i]!, variable.shape)));
      return moments.map((moment) => keep(moment));
    });
    before.forEach((moment) => moment.dispose());
  }

  /** What another optimizer of the same kind goes on from, to the bit. */
  async readState(): Promise<Checkpoint['optimizerState']> {
    const arrays = await Promise.all(this.#moments.map((moment) => moment.data<'float32'>()));
    return { step: this.#step, arrays: arrays.map((array) => array.slice()) };
  }

  dispose(): void {
    this.#shrinkage?.dispose();
    this.#moments.forEach((moment) => moment.dispose());
    this.#moments = [];
  }
}

function flat(tensors: readonly Tensor[]): Tensor1D {
  return concat1d(tensors.map((tensor) => reshape(tensor, [tensor.size])));
}

function joined(parts: readonly Float32Array[], size: number): Float32Array {
  const all = new Float32Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
