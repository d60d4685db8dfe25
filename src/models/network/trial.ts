import {
  losses,
  oneHot,
  tensor1d,
  tensor4d,
  tidy,
  variableGrads,
  type Scalar,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { NetworkDescription } from '../../core/network/description.ts';
import { initialWeights } from '../../core/network/initial-weights.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { runReference } from '../../core/network/reference/run-reference.ts';
import { crossEntropy } from '../../core/neuron/losses/cross-entropy.ts';
import { Random } from '../../core/random.ts';
import { Network } from './network.ts';

const CLASSES = 4;

/** Largest relative error of the gradient. Half-floats round to 0.0005, broken drivers are far off. */
const MAX_ERROR = 0.01;

/** Pictures of a measured step; steps to take the median of, and when to stop earlier. */
const BATCH = 8;
const STEPS = 5;
const STEPS_LIMIT_MS = 800;

/** Half the distance between the two points of a finite difference, which is in double precision. */
const DIFFERENCE = 1e-3;

/** A network as small as can be with the operations, forward and back, that most networks are made of. */
const tiny: NetworkDescription = {
  format: 'vistazo-network',
  version: 1,
  input: { sizePx: 8, channels: 1, normalisation: 'signed' },
  layers: [
    { kind: 'conv', filters: 3, kernelPx: 3, stridePx: 1, padding: 'same' },
    { kind: 'activation', id: 'tanh' },
    { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
    { kind: 'conv', filters: 4, kernelPx: 3, stridePx: 1, padding: 'valid' },
    { kind: 'activation', id: 'elu' },
    { kind: 'pool', id: 'scaled', sizePx: 2, stridePx: 2 },
    { kind: 'flatten' },
    { kind: 'output' },
  ],
};

/**
 * Whether this thread's backend computes gradients rightly: those of a tiny network for one picture against
 * finite differences of the same network in plain loops (core/network/reference). The veto in the choice of
 * a backend, as drivers exist that compute nonsense.
 */
export async function isGradientRight(): Promise<boolean> {
  const plan = planned(tiny);
  const weights = initialWeights(plan, 'glorot', 1);
  const [picture] = randomPictures(plan, 1);
  const gradients = await gradientsOf(plan, weights, picture!, [1]);
  let errors = 0;
  let squares = 0;
  gradients.forEach((gradient, i) => {
    const values = weights[i]!;
    gradient.forEach((actual, at) => {
      const kept = values[at]!;
      const lossAt = (value: number) => {
        values[at] = value;
        return crossEntropy(runReference(plan, weights, picture!).at(-1)!.data, 1);
      };
      // The array rounds to single precision, so the distance is that of what it holds.
      const above = lossAt(kept + DIFFERENCE);
      const up = values[at]!;
      const below = lossAt(kept - DIFFERENCE);
      const expected = (above - below) / (up - values[at]!);
      values[at] = kept;
      errors += (actual - expected) ** 2;
      squares += expected ** 2;
    });
  });
  // Written so that no number at all is no right answer either.
  return Math.sqrt(errors / squares) <= MAX_ERROR;
}

/** Time of one training step of LeNet-5 with 8 pictures, the readback of the loss included; median. */
export async function measureStepMs(): Promise<number> {
  const plan = planned(lenet5('relu', 1));
  const network = new Network(plan, initialWeights(plan, 'glorot', 1));
  const { sizePx } = plan.description.input;
  const pictures = tensor4d(joined(randomPictures(plan, BATCH)), [BATCH, sizePx, sizePx, 1]);
  const labels = Array.from({ length: BATCH }, (_, i) => i % CLASSES);
  const step = async () => {
    const { value, grads } = variableGrads(
      () => lossOf(network.forward(pictures, { training: true, seed: 1, step: 1 }), labels),
      [...network.trainable],
    );
    // The last gradient that is computed: with it, all of them are done.
    await grads[network.trainable[0]!.name]!.data();
    value.dispose();
    Object.values(grads).forEach((gradient) => gradient.dispose());
  };
  try {
    // The first compiles the GPU's programs.
    await step();
    const durationsMs: number[] = [];
    const startMs = performance.now();
    while (durationsMs.length < STEPS && performance.now() - startMs <= STEPS_LIMIT_MS) {
      const fromMs = performance.now();
      await step();
      durationsMs.push(performance.now() - fromMs);
    }
    durationsMs.sort((a, b) => a - b);
    // Coarse clocks may measure nothing at all.
    return Math.max(durationsMs[Math.floor(durationsMs.length / 2)]!, 0.1);
  } finally {
    network.dispose();
    pictures.dispose();
  }
}

function planned(description: NetworkDescription): NetworkPlan {
  const plan = planNetwork(description, CLASSES);
  if (!plan.ok) throw new Error('The trial network cannot be built.');
  return plan.value;
}

function randomPictures(plan: NetworkPlan, count: number): Float32Array[] {
  const { sizePx, channels } = plan.description.input;
  const random = new Random(3);
  return Array.from({ length: count }, () =>
    Float32Array.from({ length: sizePx * sizePx * channels }, () => 2 * random.uniform() - 1),
  );
}

function joined(pictures: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pictures.length * pictures[0]!.length);
  pictures.forEach((picture, i) => all.set(picture, i * picture.length));
  return all;
}

/** The gradient of every weight array for one picture, on the backend. */
async function gradientsOf(
  plan: NetworkPlan,
  weights: readonly Float32Array[],
  picture: Float32Array,
  labels: number[],
): Promise<Float32Array[]> {
  const network = new Network(plan, weights);
  const { sizePx, channels } = plan.description.input;
  const input = tensor4d(picture, [1, sizePx, sizePx, channels]);
  const { value, grads } = variableGrads(
    () => lossOf(network.forward(input, { training: true, seed: 1, step: 1 }), labels),
    [...network.trainable],
  );
  const gradients = network.trainable.map(({ name }) => grads[name]!);
  try {
    return await Promise.all(gradients.map((gradient) => gradient.data<'float32'>()));
  } finally {
    for (const tensor of [...gradients, value, input]) tensor.dispose();
    network.dispose();
  }
}

/** Mean cross-entropy of the logits `[n, classes]`. */
function lossOf(logits: Tensor, labels: number[]): Scalar {
  return tidy(() => losses.softmaxCrossEntropy(oneHot(tensor1d(labels, 'int32'), CLASSES), logits));
}
