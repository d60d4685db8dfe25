import type { Activation } from '../../kernels/activations/activation.ts';
import type { Operation } from './operation.ts';

/**
 * A neuron: f(w₁x₁ + … + wₙxₙ + b) of the inputs x₁, w₁, …, xₙ, wₙ and, where it has one, b at the end.
 * By the chain rule within it, with s the sum and f′ = f′(s):
 *
 *   ∂/∂wᵢ = f′ · xᵢ     ∂/∂xᵢ = f′ · wᵢ     ∂/∂b = f′
 *
 * @param activation f, with its parameters as they are at first.
 */
export function neuronOperation(activation: Activation): Operation {
  return {
    value: (inputs) => activation.value(sumOf(inputs), {}),
    locals: (inputs) => {
      const slope = activation.derivative(sumOf(inputs), {});
      return inputs.map((_, i) => slope * (partnerOf(inputs, i) ?? 1));
    },
  };
}

/** s = w₁x₁ + … + wₙxₙ + b, what a neuron puts through its activation. */
export function sumOf(inputs: readonly number[]): number {
  let sum = inputs.length % 2 === 1 ? inputs.at(-1)! : 0;
  for (let i = 0; i + 1 < inputs.length; i += 2) sum += inputs[i]! * inputs[i + 1]!;
  return sum;
}

/** What an input of a neuron is multiplied by: the weight of an input, the input of a weight. */
export function partnerOf<Item>(inputs: readonly Item[], index: number): Item | undefined {
  const isBias = inputs.length % 2 === 1 && index === inputs.length - 1;
  return isBias ? undefined : inputs[index % 2 === 0 ? index + 1 : index - 1];
}
