import type { Activation } from './activation.ts';
import { elu } from './elu.ts';
import { leakyRelu } from './leaky-relu.ts';
import { none } from './none.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';

/**
 * Every activation, in the course's order. Maxout, max(w₁ᵀx + b₁, w₂ᵀx + b₂), is none of them: it needs two
 * weighted sums, so it is a convolution with a second kernel that is combined by `maxout`.
 */
export const activations: readonly Activation[] = [none, sigmoid, tanh, relu, leakyRelu, elu];

/** The entry of that name, if there is one. */
export function findActivation(id: string): Activation | undefined {
  return activations.find((entry) => entry.id === id);
}
