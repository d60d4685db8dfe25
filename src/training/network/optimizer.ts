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
  tensor,
  tensor1d,
  tidy,
  type Tensor,
  type Tensor1D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { momentCounts } from './moments.ts';
import type { Checkpoint, Optimizer as OptimizerChoice } from './types.ts';

/** β₁, β₂ and ε of Kingma and Ba 2015; ε as Keras has it. TensorFlow.js would take 1e-4 on WebGL. */
const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** How one step is taken: what to subtract from the weights, and the moments behind it. */
interface Step {
  readonly change: Tensor;
  readonly moments: readonly Tensor[];
}

/** @param rate η. */
type Rule = (gradient: Tensor, moments: readonly Tensor[], step: number, rate: number) => Step;

/** Course topic 8: W ← W − η ∂J/∂W. */
const sgd: Rule = (gradient, _moments, _step, rate) => ({
  change: mul(gradient, rate),
  moments: [],
});

/** Polyak 1964: v ← μ·v + ∂J/∂W, W ← W − η·v. */
function momentum(friction: number): Rule {
  return (gradient, [velocity], _step, rate) => {
    const next: Tensor = add(mul(velocity!, friction), gradient);
    return { change: mul(next, rate), moments: [next] };
  };
}

/**
 * Kingma and Ba 2015. The corrections of the two means for their start at zero are numbers, so they are
 * put into the rate and into ε and cost no operation.
 */
const adam: Rule = (gradient, [mean, meanSquare], step, rate) => {
  const { beta1, beta2, epsilon } = ADAM;
  const m: Tensor = add(mul(mean!, beta1), mul(gradient, 1 - beta1));
  const v: Tensor = add(mul(meanSquare!, beta2), mul(square(gradient), 1 - beta2));
  const rootCorrection = Math.sqrt(1 - beta2 ** step);
  const stepRate = (rate * rootCorrection) / (1 - beta1 ** step);
  const direction = div(m, add(sqrt(v), epsilon * rootCorrection));
  return { change: mul(direction, stepRate), moments: [m, v] };
};

function ruleOf(choice: OptimizerChoice): Rule {
  switch (choice.kind) {
    case 'sgd':
      return sgd;
    case 'momentum':
      return momentum(choice.momentum);
    case 'adam':
      return adam;
  }
}

export interface OptimizerSettings {
  readonly optimizer: OptimizerChoice;
  readonly learningRate: number;
  /** Decoupled (Loshchilov and Hutter 2019): each step shrinks what decays by rate · decay. */
  readonly weightDecay: number;
}

/**
 * An array with so many weights is worked on by itself, in its own shape: joining it to others, or laying
 * it out as a vector, would cost more than it saves.
 */
const LARGE = 16_384;

/** Weights that are worked on together, as one vector; a single one in its own shape. */
interface Group {
  readonly variables: readonly Variable[];
  /** Where they stand among all. */
  readonly places: readonly number[];
  readonly sizes: number[];
  /** Where the numbers of each begin in a vector of all, in the variables' order. */
  readonly offsets: readonly number[];
  /** Whether weight decay concerns them; where only some of them, 1 for each number of these, else 0. */
  readonly decays: boolean | Tensor;
  /** What each of these is multiplied with before a step at this rate; only where some decay and some do not. */
  shrinkage: { readonly rate: number; readonly factors: Tensor } | undefined;
  moments: readonly Tensor[];
}

/**
 * Moves weights down their gradient. All small arrays together are one long vector: a step costs a dozen
 * operations however many layers there are, and a GPU's time for a small network is its count of
 * operations. Owns its moments and not the weights: `dispose()`.
 */
export class Optimizer {
  readonly #groups: readonly Group[];
  readonly #rule: Rule;
  readonly #weightDecay: number;
  #rate: number;
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
    this.#rule = ruleOf(optimizer);
    this.#weightDecay = weightDecay;
    this.#rate = learningRate;
    const count = momentCounts[optimizer.kind];
    if (state && state.arrays.length !== count) {
      throw new RangeError('The state belongs to another optimizer.');
    }
    let from = 0;
    const allOffsets = variables.map(({ size }) => (from += size) - size);
    this.#groups = groupsOf(variables).map((places) => {
      const own = places.map((place) => variables[place]!);
      const sizes = own.map(({ size }) => size);
      const offsets = places.map((place) => allOffsets[place]!);
      const size = sizes.reduce((sum, n) => sum + n, 0);
      const shape = own.length === 1 ? own[0]!.shape : [size];
      const partsOf = (array: Float32Array) =>
        sizes.map((n, i) => array.subarray(offsets[i]!, offsets[i]! + n));
      const moments = state
        ? state.arrays.map((array) => tensor(joined(partsOf(array)), shape))
        : Array.from({ length: count }, () => tensor(new Float32Array(size), shape));
      const concerned = places.map((place) => weightDecay > 0 && decays[place]!);
      return {
        ...{ variables: own, places, sizes, offsets, moments },
        decays: decayOf(concerned, sizes),
        shrinkage: undefined,
      };
    });
    this.#step = state?.step ?? 0;
  }

  /** Steps taken. */
  get step(): number {
    return this.#step;
  }

  /** Takes the next steps at another rate. */
  useRate(rate: number): void {
    this.#rate = rate;
  }

  /** One step. The gradients have the shapes and the order of the variables; they stay the caller's. */
  apply(gradients: readonly Tensor[]): void {
    this.#step++;
    for (const group of this.#groups) {
      const before = group.moments;
      group.moments = tidy(() => this.#applyTo(group, gradients));
      before.forEach((moment) => moment.dispose());
    }
  }

  /** What another optimizer of the same kind goes on from, to the bit: vectors in the variables' order. */
  async readState(): Promise<Checkpoint['optimizerState']> {
    const count = this.#groups[0]?.moments.length ?? 0;
    const arrays = await Promise.all(Array.from({ length: count }, (_, i) => this.#readMoment(i)));
    return { step: this.#step, arrays };
  }

  dispose(): void {
    for (const group of this.#groups) {
      if (typeof group.decays !== 'boolean') group.decays.dispose();
      group.shrinkage?.factors.dispose();
      group.shrinkage = undefined;
      group.moments.forEach((moment) => moment.dispose());
      group.moments = [];
    }
  }

  async #readMoment(index: number): Promise<Float32Array> {
    const joinedGroups = tidy(() => flat(this.#groups.map(({ moments }) => moments[index]!)));
    const values = await joinedGroups.data<'float32'>();
    joinedGroups.dispose();
    const all = new Float32Array(values.length);
    let from = 0;
    for (const { sizes, offsets } of this.#groups) {
      sizes.forEach((n, i) => all.set(values.subarray(from, (from += n)), offsets[i]!));
    }
    return all;
  }

  /** @returns its next moments, kept. */
  #applyTo(group: Group, gradients: readonly Tensor[]): Tensor[] {
    const { variables, places, sizes, moments: before } = group;
    const gradient = together(places.map((place) => gradients[place]!));
    const { change, moments } = this.#rule(gradient, before, this.#step, this.#rate);
    const next = sub(this.#shrunk(together(variables), group), change);
    const parts = variables.length === 1 ? [next] : split(next, sizes);
    variables.forEach((variable, i) => variable.assign(reshape(parts[i]!, variable.shape)));
    return moments.map((moment) => keep(moment));
  }

  #shrunk(weights: Tensor, group: Group): Tensor {
    if (group.decays === false) return weights;
    // In single precision here already, so that 1 − (1 − kept) is the same number again there.
    const kept = Math.fround(1 - this.#rate * this.#weightDecay);
    return mul(weights, group.decays === true ? kept : this.#factors(group, group.decays, kept));
  }

  /** The rate may be another at each step: nothing but one number goes to the device for it. A steady one costs nothing. */
  #factors(group: Group, decays: Tensor, kept: number): Tensor {
    if (group.shrinkage?.rate === this.#rate) return group.shrinkage.factors;
    group.shrinkage?.factors.dispose();
    const factors = keep(sub(1, mul(decays, 1 - kept)));
    group.shrinkage = { rate: this.#rate, factors };
    return factors;
  }
}

/** Places of the variables that are worked on together: each large one alone, then all others. */
function groupsOf(variables: readonly Variable[]): number[][] {
  const places = [...variables.keys()];
  const isLarge = (place: number) => variables[place]!.size >= LARGE;
  const small = places.filter((place) => !isLarge(place));
  const large = places.filter(isLarge).map((place) => [place]);
  return small.length > 0 ? [...large, small] : large;
}

/** What a group says of decay, from whether it concerns each array, and their sizes. */
function decayOf(concerned: readonly boolean[], sizes: readonly number[]): boolean | Tensor {
  if (concerned.every((is) => is === concerned[0])) return concerned[0]!;
  const parts = concerned.map((is, i) => new Float32Array(sizes[i]!).fill(is ? 1 : 0));
  return tensor1d(joined(parts));
}

/** One vector, or the only one as it is. */
function together(tensors: readonly Tensor[]): Tensor {
  return tensors.length === 1 ? tensors[0]! : flat(tensors);
}

function flat(tensors: readonly Tensor[]): Tensor1D {
  return concat1d(tensors.map((tensor) => reshape(tensor, [tensor.size])));
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
