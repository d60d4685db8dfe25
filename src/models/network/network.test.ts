import '@tensorflow/tfjs-backend-cpu';
import {
  add,
  memory,
  setBackend,
  slice,
  sum,
  tensor4d,
  variableGrads,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomPlan } from '../../core/network/random-network.fixture.ts';
import { runReference } from '../../core/network/reference/run-reference.ts';
import { Random } from '../../core/random.ts';
import { Network } from './network.ts';
import { movedWeights, randomPictures, smallPlan } from './small-network.fixture.ts';

const inference = { training: false } as const;
const values = (tensor: Tensor) => tensor.dataSync<'float32'>().slice();

beforeAll(() => setBackend('cpu'));

describe('what a network computes', () => {
  it.each(Array.from({ length: 60 }, (_, i) => i))(
    'layer by layer, is what the plain loops compute: random network %i',
    (seed) => {
      const plan = randomPlan(seed);
      const weights = movedWeights(plan, seed);
      const { sizePx, channels } = plan.description.input;
      const random = new Random(seed);
      const picture = Float32Array.from({ length: sizePx * sizePx * channels }, () =>
        random.normal(),
      );
      const network = new Network(plan, weights);
      const input = tensor4d(picture, [1, sizePx, sizePx, channels]);
      const outputs = network.outputs(input);
      const expected = runReference(plan, weights, picture);
      expect(outputs).toHaveLength(expected.length);
      outputs.forEach((output, i) => {
        const { shape, data } = expected[i]!;
        expect(output.shape).toEqual([1, ...shape]);
        const scale = data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
        values(output).forEach((value, at) => {
          expect(Math.abs(value - data[at]!) / scale).toBeLessThan(2e-4);
        });
      });
      const logits = network.forward(input, inference);
      expect(values(logits)).toEqual(values(outputs.at(-1)!));
      for (const tensor of [...outputs, logits, input]) tensor.dispose();
      network.dispose();
    },
  );

  it('does not depend on what else is in the batch', () => {
    const plan = smallPlan([{ kind: 'batch-norm' }, { kind: 'flatten' }]);
    const network = new Network(plan, movedWeights(plan));
    const three = randomPictures(3);
    const one = slice(three, [1, 0, 0, 0], [1, -1, -1, -1]);
    const together = values(network.forward(three, inference)).subarray(3, 6);
    values(network.forward(one, inference)).forEach((value, i) =>
      expect(value).toBeCloseTo(together[i]!, 5),
    );
  });
});

describe('channels that are switched off', () => {
  const conv = { kind: 'conv', filters: 4, kernelPx: 3, stridePx: 2, padding: 'same' } as const;

  it('are 0 where their layer puts them out, and all behind it goes on from there', () => {
    const plan = smallPlan([
      conv,
      { kind: 'activation', id: 'sigmoid' },
      { kind: 'flatten' },
      { kind: 'dense', units: 5 },
    ]);
    const weights = movedWeights(plan);
    const network = new Network(plan, weights);
    const pictures = randomPictures(2);
    const silent = [
      { layer: 0, channel: 1 },
      { layer: 0, channel: 2 },
      { layer: 3, channel: 4 },
    ];
    const outputs = network.outputs(pictures, silent);
    values(outputs[0]!).forEach((value, i) => {
      if (i % 4 === 1 || i % 4 === 2) expect(value).toBe(0);
      else expect(value).not.toBe(0);
    });
    // Behind a sigmoid they are σ(0), not 0: only that layer is switched off.
    expect(values(outputs[1]!)[1]).toBeCloseTo(0.5, 6);
    // The same as kernels, biases and weights of 0.
    const zeroed = weights.map((array, index) =>
      array.map((weight, i) => {
        if (index <= 1) return i % 4 === 1 || i % 4 === 2 ? 0 : weight;
        return (index === 2 || index === 3) && i % 5 === 4 ? 0 : weight;
      }),
    );
    const other = new Network(plan, zeroed);
    const expected = values(other.forward(pictures, inference));
    const logits = values(network.forward(pictures, { training: false, silent }));
    expected.forEach((value, i) => expect(logits[i]).toBeCloseTo(value, 5));
    expect(values(outputs.at(-1)!)).toEqual(logits);
    expect(values(network.forward(pictures, inference))).not.toEqual(logits);
  });

  it('leave no tensor behind', () => {
    const plan = smallPlan([conv, { kind: 'flatten' }]);
    const network = new Network(plan, movedWeights(plan));
    const pictures = randomPictures(1);
    const held = memory().numTensors;
    const silent = [{ layer: 0, channel: 3 }];
    network.forward(pictures, { training: false, silent }).dispose();
    for (const output of network.outputs(pictures, silent)) output.dispose();
    expect(memory().numTensors).toBe(held);
  });
});

describe('training', () => {
  const training = { training: true, seed: 1, step: 1 } as const;

  it('normalises by the batch, and its moving averages follow', async () => {
    const plan = smallPlan([{ kind: 'batch-norm' }, { kind: 'flatten' }]);
    const weights = movedWeights(plan);
    const [, , mean, variance] = weights;
    const network = new Network(plan, weights);
    const pictures = randomPictures(4);
    network.forward(pictures, training).dispose();
    const [, , movedMean, movedVariance] = await network.readWeights();
    const all = values(pictures);
    for (let channel = 0; channel < 3; channel++) {
      const own = all.filter((_, i) => i % 3 === channel);
      const average = own.reduce((sum, value) => sum + value, 0) / own.length;
      const spread = own.reduce((sum, value) => sum + (value - average) ** 2, 0) / own.length;
      expect(movedMean![channel]).toBeCloseTo(0.9 * mean![channel]! + 0.1 * average, 4);
      expect(movedVariance![channel]).toBeCloseTo(0.9 * variance![channel]! + 0.1 * spread, 4);
    }
  });

  it('drops the same numbers at the same step, others at another, none afterwards', () => {
    const plan = smallPlan([{ kind: 'dropout', rate: 0.5 }, { kind: 'flatten' }]);
    const network = new Network(plan, movedWeights(plan));
    const pictures = randomPictures(1);
    const at = (step: number) => values(network.forward(pictures, { ...training, step }));
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
    const plain = smallPlan([{ kind: 'flatten' }]);
    const same = new Network(plain, movedWeights(plan));
    expect(values(network.forward(pictures, inference))).toEqual(
      values(same.forward(pictures, inference)),
    );
  });

  it('puts numbers that left their range back to its edge', async () => {
    const plan = smallPlan([
      { kind: 'pool', id: 'mixed', sizePx: 2, stridePx: 2 },
      { kind: 'pool', id: 'lp', sizePx: 2, stridePx: 2 },
      { kind: 'flatten' },
    ]);
    const network = new Network(plan, movedWeights(plan));
    const [alpha, p] = network.trainable;
    alpha!.assign(add(alpha!, 3));
    p!.assign(add(p!, -3));
    const [readAlpha, readP] = await network.readWeights();
    expect([readAlpha![0], readP![0]]).toEqual([1, 1]);
  });

  it('leaves no tensor behind, whatever is asked', async () => {
    const before = memory().numTensors;
    const pictures = randomPictures(2);
    const plan = smallPlan([
      { kind: 'conv', filters: 4, kernelPx: 3, stridePx: 1, padding: 'same' },
      { kind: 'batch-norm' },
      { kind: 'activation', id: 'maxout' },
      { kind: 'pool', id: 'mixed', sizePx: 2, stridePx: 2 },
      { kind: 'pool', id: 'lp', sizePx: 2, stridePx: 1 },
      { kind: 'dropout', rate: 0.3 },
      { kind: 'flatten' },
    ]);
    const network = new Network(plan, movedWeights(plan));
    const held = memory().numTensors;
    for (let step = 0; step < 3; step++) {
      const { value, grads } = variableGrads(
        () => sum(network.forward(pictures, { ...training, step })),
        [...network.trainable],
      );
      for (const tensor of [value, ...Object.values(grads)]) tensor.dispose();
      for (const output of network.outputs(pictures)) output.dispose();
      network.setWeights(await network.readWeights());
      expect(memory().numTensors).toBe(held);
    }
    network.dispose();
    pictures.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('weights', () => {
  it('are read as they were put, all kinds in the order of the plan', async () => {
    const plan = smallPlan([
      { kind: 'conv', filters: 4, kernelPx: 3, stridePx: 1, padding: 'same' },
      { kind: 'batch-norm' },
      { kind: 'pool', id: 'gated', sizePx: 2, stridePx: 2 },
      { kind: 'pool', id: 'scaled', sizePx: 2, stridePx: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 5 },
    ]);
    const weights = movedWeights(plan, 1);
    const network = new Network(plan, weights);
    expect(await network.readWeights()).toEqual(weights);
    const others = movedWeights(plan, 2);
    network.setWeights(others);
    // What was given stays the giver's.
    const given = others.map((array) => array.slice());
    others.forEach((array) => array.fill(0));
    expect(await network.readWeights()).toEqual(given);
    const names = plan.layers.flatMap((layer) => layer.weights);
    expect(network.trainable.map(({ shape }) => shape)).toEqual(
      names.filter(({ trainable }) => trainable).map(({ shape }) => shape),
    );
  });

  it('of another network are refused', () => {
    const plan = smallPlan([{ kind: 'flatten' }]);
    const weights = movedWeights(plan);
    expect(() => new Network(plan, weights.slice(1))).toThrow('another network');
    const network = new Network(plan, weights);
    expect(() => network.setWeights([weights[1]!, weights[0]!])).toThrow('another network');
  });
});
