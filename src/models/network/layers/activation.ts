import {
  elu,
  leakyRelu,
  maximum,
  relu,
  reshape,
  sigmoid,
  split,
  tanh,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { ActivationId, ActivationLayer } from '../../../core/network/description.ts';
import type { LayerPass } from '../pass.ts';

/** Slope of the leaky ReLU below 0, as in the room Filter. */
const LEAK = 0.1;

const activations: Readonly<Record<ActivationId, (x: Tensor) => Tensor>> = {
  sigmoid,
  tanh,
  relu,
  'leaky-relu': (x) => leakyRelu(x, LEAK),
  maxout,
  elu,
};

/** The six of the course (topic 6), number by number. */
export function activation(x: Tensor, { layer }: LayerPass<ActivationLayer>): Tensor {
  return activations[layer.id](x);
}

/**
 * The larger of two neighbouring channels (Goodfellow et al. 2013): `[…, c]` → `[…, c / 2]`. Of equals the
 * first is the one that learns.
 */
function maxout(x: Tensor): Tensor {
  const pairs = reshape(x, [-1, 2]);
  const [even, odd] = split(pairs, 2, 1);
  return reshape(maximum(even!, odd!), [...x.shape.slice(0, -1), x.shape.at(-1)! / 2]);
}
