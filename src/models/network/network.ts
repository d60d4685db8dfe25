// TensorFlow.js registers no gradients by itself, only together with its layers, which are not used here.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  clipByValue,
  concat1d,
  reshape,
  tensor,
  tidy,
  variable,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { NetworkPlan, WeightPlan } from '../../core/network/plan.ts';
import { countOf } from '../../core/network/shapes.ts';
import { weightRanges } from '../../core/network/weight-ranges.ts';
import { passThrough } from './layers/layer-kinds.ts';
import type { PassMode } from './pass.ts';
import { silence } from './silence.ts';
import type { SilentChannel } from './types.ts';

/** One array of weights on the backend, with its place in the plan. */
interface Weight {
  readonly layer: number;
  readonly plan: WeightPlan;
  readonly variable: Variable;
}

/**
 * A planned network on the present TensorFlow.js backend: a forward pass in plain operations, whose
 * gradients TensorFlow.js finds itself. Never on wasm, which lacks gradients of convolution and gives
 * wrong ones of maximum pooling. Owns its weights; `dispose()` lets them go.
 */
export class Network {
  readonly plan: NetworkPlan;
  readonly #weights: readonly Weight[];
  /** By layer. */
  readonly #byName: readonly ReadonlyMap<WeightPlan['name'], Variable>[];

  /**
   * @param weights all arrays of the plan, layer by layer, array by array; copied.
   * @throws {Error} when their number or lengths are not the plan's.
   */
  constructor(plan: NetworkPlan, weights: readonly Float32Array[]) {
    const places = plan.layers.flatMap((layer, index) =>
      layer.weights.map((weight) => ({ layer: index, plan: weight })),
    );
    check(
      places.map((place) => place.plan),
      weights,
    );
    this.plan = plan;
    this.#weights = places.map((place, i) => ({
      ...place,
      variable: tidy(() => variable(tensorOf(weights[i]!, place.plan.shape), place.plan.trainable)),
    }));
    this.#byName = plan.layers.map(
      (_, index) =>
        new Map(
          this.#weights
            .filter(({ layer }) => layer === index)
            .map((weight) => [weight.plan.name, weight.variable]),
        ),
    );
  }

  /** What an optimiser may change, in the plan's order. */
  get trainable(): readonly Variable[] {
    return this.#weights.filter(({ plan }) => plan.trainable).map((weight) => weight.variable);
  }

  /**
   * @param pictures `[n, side, side, channels]`, normalised as the description says.
   * @returns logits `[n, classCount]`; the caller owns them.
   */
  forward(pictures: Tensor4D, mode: PassMode): Tensor2D {
    return tidy(() => {
      this.#keepInRange();
      let x: Tensor = pictures;
      this.plan.layers.forEach((_, index) => (x = this.#pass(x, index, mode)));
      return x as Tensor2D;
    });
  }

  /**
   * What every layer puts out, in order, of a network that is used, not trained; the last are the logits.
   * The caller owns them.
   *
   * @param silent channels that are switched off.
   */
  outputs(pictures: Tensor4D, silent: readonly SilentChannel[] = []): Tensor[] {
    const mode: PassMode = { training: false, silent };
    return tidy(() => {
      this.#keepInRange();
      let x: Tensor = pictures;
      return this.plan.layers.map((_, index) => {
        const next = this.#pass(x, index, mode);
        // A layer that does nothing gives back what it got, which must not be owned twice.
        x = next === x ? x.clone() : next;
        return x;
      });
    });
  }

  /** All weights in the plan's order, with a single readback. */
  async readWeights(): Promise<Float32Array[]> {
    const joined = tidy(() => {
      this.#keepInRange();
      return concat1d(this.#weights.map(({ variable }) => reshape(variable, [-1]) as Tensor1D));
    });
    try {
      const values = await joined.data<'float32'>();
      let from = 0;
      return this.#weights.map(({ variable: { size } }) => values.slice(from, (from += size)));
    } finally {
      joined.dispose();
    }
  }

  /**
   * Puts all weights, in the plan's order; they are copied.
   *
   * @throws {Error} when their number or lengths are not the plan's.
   */
  setWeights(weights: readonly Float32Array[]): void {
    check(
      this.#weights.map(({ plan }) => plan),
      weights,
    );
    tidy(() =>
      this.#weights.forEach(({ plan, variable }, i) =>
        variable.assign(tensorOf(weights[i]!, plan.shape)),
      ),
    );
  }

  dispose(): void {
    for (const { variable } of this.#weights) variable.dispose();
  }

  #pass(x: Tensor, index: number, mode: PassMode): Tensor {
    const { layer } = this.plan.layers[index]!;
    const y = passThrough(x, {
      layer,
      index,
      mode,
      weight: (name) => {
        const found = this.#byName[index]!.get(name);
        if (!found) throw new Error(`Layer ${index} (${layer.kind}) has no weight "${name}".`);
        return found;
      },
    });
    return mode.training ? y : silence(y, index, mode.silent ?? []);
  }

  /** Puts numbers that a learning step took out of their range back to its edge. */
  #keepInRange(): void {
    for (const { plan, variable } of this.#weights) {
      const range = weightRanges[plan.name];
      if (range) variable.assign(clipByValue(variable, range.min, range.max));
    }
  }
}

/** A tensor with memory of its own: TensorFlow.js would go on using the array that it is given. */
function tensorOf(values: Float32Array, shape: readonly number[]): Tensor {
  return tensor(values.slice(), [...shape]);
}

function check(plans: readonly WeightPlan[], weights: readonly Float32Array[]): void {
  const fits =
    plans.length === weights.length &&
    plans.every(({ shape }, i) => countOf(shape) === weights[i]!.length);
  if (!fits) throw new Error('These weights are of another network.');
}
