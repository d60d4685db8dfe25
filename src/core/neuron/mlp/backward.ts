import { errorsThroughActivation } from './activate-layer.ts';
import { errorsBack, parameterGradient } from './dense-products.ts';
import { maskLayer, type Forward } from './forward.ts';
import { lossErrors } from './loss.ts';

/**
 * Backpropagation (course topic 9; Rumelhart, Hinton and Williams 1986): the chain rule from the loss back
 * to every weight, each layer using the errors δ = ∂J/∂z of the one behind it:
 *
 *   ∂J/∂W = δᵀ · x     ∂J/∂b = Σ δ     ∂J/∂x = δ · W
 *
 * The arrays are made once, so a pass allocates nothing.
 */
export class Backward {
  /** ∂J/∂ parameters, as `denseLayers` places them; overwritten by each run. */
  readonly gradient: Float64Array;
  readonly #pass: Forward;
  readonly #errors: readonly Float64Array[];

  /** @param pass whose values it goes back through. */
  constructor(pass: Forward, parameterCount: number) {
    this.#pass = pass;
    this.#errors = pass.values.map(({ length }) => new Float64Array(length));
    this.gradient = new Float64Array(parameterCount);
  }

  /**
   * The gradient of the mean loss over the batch that the pass last saw; arguments as it had them.
   *
   * @param truths as `summedLoss` has them.
   */
  run(
    parameters: Float64Array,
    inputs: Float64Array,
    truths: Float64Array,
    from: number,
    count: number,
    masks?: readonly Float64Array[],
  ): void {
    const { layers, values, architecture } = this.#pass;
    const errors = this.#errors;
    lossErrors(this.#pass, truths, from, count, errors[layers.length - 1]!);
    for (let i = layers.length - 1; i >= 0; i--) {
      const layer = layers[i]!;
      const before = i > 0 ? values[i - 1]! : inputs;
      const beforeAt = i > 0 ? 0 : from * layer.inputCount;
      parameterGradient(layer, errors[i]!, before, beforeAt, count, this.gradient);
      if (i === 0) return;
      const errorsBefore = errors[i - 1]!;
      errorsBack(layer, parameters, errors[i]!, errorsBefore, count);
      if (masks) maskLayer(masks[i - 1]!, errorsBefore, count);
      // A dropped neuron's value is 0, which need not be its activation; but its error is 0 by now. One that
      // stays was scaled, and its slope is that of the activation before the scaling.
      const length = count * layer.inputCount;
      if (masks) unmask(masks[i - 1]!, values[i - 1]!, count);
      errorsThroughActivation(architecture.activation, errorsBefore, values[i - 1]!, length);
    }
  }
}

/** Takes the scaling of those that stayed away again. */
function unmask(mask: Float64Array, values: Float64Array, count: number): void {
  let place = 0;
  for (let example = 0; example < count; example++) {
    for (let o = 0; o < mask.length; o++) if (mask[o]! > 0) values[place + o]! /= mask[o]!;
    place += mask.length;
  }
}
