import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOptimizer, optimizerIds, type OptimizerId } from './optimizers.ts';

/** J(x, y) = x⁴/4 + 3 x y + 5 y², whose slopes are of different sizes and change sign. */
const gradientAt = (x: number, y: number) => [x ** 3 + 3 * y, 3 * x + 10 * y] as const;

const references: Record<OptimizerId, (rate: number) => tf.Optimizer> = {
  'gradient-descent': (rate) => tf.train.sgd(rate),
  momentum: (rate) => tf.train.momentum(rate, 0.9),
  adam: (rate) => tf.train.adam(rate, 0.9, 0.999, 1e-7),
};

describe('optimizers', () => {
  beforeAll(() => tf.setBackend('cpu'));

  it.each(optimizerIds)('%s steps as TensorFlow.js does', (id) => {
    const optimizer = makeOptimizer(id, 2, 0.02);
    const reference = references[id](0.02);
    const parameters = Float64Array.of(1.3, -0.8);
    const variable = tf.variable(tf.tensor1d([1.3, -0.8]), true, 'w');
    for (let step = 0; step < 40; step++) {
      optimizer.step(parameters, Float64Array.from(gradientAt(parameters[0]!, parameters[1]!)));
      const [x, y] = variable.dataSync();
      reference.applyGradients({ w: tf.tensor1d([...gradientAt(x!, y!)]) });
      variable.dataSync().forEach((value, i) => expect(parameters[i]).toBeCloseTo(value, 5));
    }
    expect(optimizer.stepCount).toBe(40);
    variable.dispose();
    reference.dispose();
  });

  it('keep what they remember when the learning rate changes', () => {
    const momentum = makeOptimizer('momentum', 1, 1);
    const weight = Float64Array.of(0);
    momentum.step(weight, Float64Array.of(1));
    momentum.learningRate = 0.5;
    momentum.step(weight, Float64Array.of(0));
    expect(weight[0]).toBeCloseTo(-1 - 0.45, 12);
    expect(momentum.memory[0]!.values[0]).toBeCloseTo(0.9, 12);
  });

  it('do not move, nor break, where there is no slope', () => {
    for (const id of optimizerIds) {
      const weight = Float64Array.of(2);
      makeOptimizer(id, 1, 0.1).step(weight, Float64Array.of(0));
      expect(weight[0], id).toBe(2);
    }
  });
});
