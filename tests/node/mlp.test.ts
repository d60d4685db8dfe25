import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  hiddenActivations,
  type HiddenActivation,
} from '../../src/core/neuron/mlp/architecture.ts';
import {
  outputKinds,
  randomNetwork,
  type RandomNetwork,
} from '../../src/core/neuron/mlp/random-network.fixture.ts';
import { Trainer } from '../../src/core/neuron/mlp/trainer.ts';
import { optimizerIds, type OptimizerId } from '../../src/core/neuron/optimizers/optimizers.ts';

/** TensorFlow.js computes in single precision, so the two part slowly: a few steps are enough to find a mistake. */
const steps = 5;
const rate = 0.05;
const penalty = { l1: 0.003, l2: 0.01 };

const optimizers: Record<OptimizerId, () => tf.Optimizer> = {
  'gradient-descent': () => tf.train.sgd(rate),
  momentum: () => tf.train.momentum(rate, 0.9),
  adam: () => tf.train.adam(rate, 0.9, 0.999, 1e-7),
};

const activations: Record<HiddenActivation, (x: tf.Tensor) => tf.Tensor> = {
  none: (x) => x,
  sigmoid: (x) => tf.sigmoid(x),
  tanh: (x) => tf.tanh(x),
  relu: (x) => tf.relu(x),
  'leaky-relu': (x) => tf.leakyRelu(x, 0.1),
  elu: (x) => tf.elu(x),
};

/** The same network in TensorFlow.js, whose gradients are found by its own differentiation. */
class Reference {
  readonly variables: tf.Variable[];
  readonly #network: RandomNetwork;

  constructor(network: RandomNetwork, layers: Trainer['pass']['layers']) {
    this.#network = network;
    const { parameters } = network;
    this.variables = layers.flatMap(({ inputCount, outputCount, weightsAt, biasesAt }) => [
      tf.variable(
        tf.tensor2d([...parameters.slice(weightsAt, biasesAt)], [outputCount, inputCount]),
      ),
      tf.variable(tf.tensor1d([...parameters.slice(biasesAt, biasesAt + outputCount)])),
    ]);
  }

  loss(): tf.Scalar {
    const { architecture, examples } = this.#network;
    const { activation, output, inputCount, outputCount } = architecture;
    let x: tf.Tensor = tf.tensor2d([...examples.inputs], [examples.count, inputCount]);
    let cost: tf.Tensor = tf.scalar(0);
    const last = this.variables.length - 2;
    for (let i = 0; i <= last; i += 2) {
      const weights = this.variables[i] as tf.Variable<tf.Rank.R2>;
      x = tf.add(tf.matMul(x as tf.Tensor2D, weights, false, true), this.variables[i + 1]!);
      if (i < last) x = activations[activation](x);
      cost = tf.addN([
        cost,
        tf.mul(penalty.l1, tf.sum(tf.abs(weights))),
        tf.mul(penalty.l2, tf.sum(tf.square(weights))),
      ]);
    }
    const truths = [...examples.truths];
    const losses = {
      sigmoid: () => tf.losses.sigmoidCrossEntropy(tf.tensor2d(truths, [truths.length, 1]), x),
      softmax: () =>
        tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d(truths, 'int32'), outputCount), x),
      linear: () =>
        tf.losses.meanSquaredError(tf.tensor2d(truths, [examples.count, outputCount]), x),
      tanh: () =>
        tf.losses.meanSquaredError(tf.tensor2d(truths, [examples.count, outputCount]), tf.tanh(x)),
    };
    return tf.add(losses[output](), cost);
  }
}

describe('the multilayer perceptron', () => {
  beforeAll(() => tf.setBackend('cpu'));

  const cases = outputKinds.flatMap((output) =>
    hiddenActivations.flatMap((activation) =>
      optimizerIds.map((optimizer) => ({ output, activation, optimizer })),
    ),
  );

  it.each(cases)(
    'learns as TensorFlow.js does: $output, $activation, $optimizer',
    ({ output, activation, optimizer }) => {
      for (const seed of [1, 2, 3]) {
        const network = randomNetwork(seed, output, activation);
        const { architecture, examples, parameters } = network;
        const trainer = new Trainer(
          {
            architecture,
            optimizer,
            learningRate: rate,
            batchSize: examples.count,
            dropoutRate: 0,
            seed,
            ...penalty,
          },
          examples,
          examples,
          parameters,
        );
        const reference = new Reference(network, trainer.pass.layers);
        const referenceOptimizer = optimizers[optimizer]();
        for (let step = 0; step < steps; step++) {
          const loss = referenceOptimizer.minimize(
            () => reference.loss(),
            true,
            reference.variables,
          )!;
          trainer.step();
          const expectedLoss = loss.dataSync()[0]!;
          expect(Math.abs(trainer.epochLoss / expectedLoss - 1)).toBeLessThan(1e-5);
        }
        const expected = reference.variables.flatMap((variable) => [...variable.dataSync()]);
        trainer.parameters.forEach((value, i) => {
          expect(Math.abs(value - expected[i]!), `${seed} ${i}`).toBeLessThan(1e-5);
        });
        reference.variables.forEach((variable) => variable.dispose());
      }
    },
  );
});
