import '@tensorflow/tfjs-backend-cpu';
import {
  depthwiseConv2d,
  grads,
  memory,
  mul,
  setBackend,
  sum,
  tensor2d,
  tensor4d,
  tidy,
  variableGrads,
  type Scalar,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { depthwise } from './convolution-gradients.ts';
import { EyeNetwork } from './eye-network.ts';
import type { EyeModel } from './eye-runner.ts';
import { parseEyeTable } from './eye-table.ts';
import { joinPieces } from './eye-weights.ts';
import { publishedWeights, TrainableEye } from './trainable-eye.ts';
import { tinyEye } from './tiny-eye.fixture.ts';

const folder = new URL('../../../public/models/eye/', import.meta.url);

beforeAll(() => setBackend('cpu'));

async function realEye(): Promise<EyeModel> {
  const table = parseEyeTable(JSON.parse(readFileSync(new URL('eye.json', folder), 'utf8')));
  if (!table.ok) throw new Error('damaged');
  const pieces = table.value.pieces.map(
    ({ file }) => new Uint8Array(readFileSync(new URL(file, folder))).buffer,
  );
  const weights = await joinPieces(table.value, pieces);
  if (!weights.ok) throw new Error('damaged');
  return { table: table.value, weights: weights.value };
}

const noise = (length: number, seed: number): Float32Array => {
  const random = new Random(seed);
  return Float32Array.from({ length }, () => random.normal());
};

const noDense = { kernel: new Float32Array(320 * 2), bias: new Float32Array(2) };

describe('the end of the eye that can learn', () => {
  it.each([16, 15])(
    'computes from block %i on what the eye computes',
    async (firstBlock) => {
      const model = await realEye();
      const eye = new EyeNetwork(model.table, model.weights, true);
      const input = noise(128 * 128 * 3, 1).map((value) => value / 2);
      const look = await eye.run(input, 128, { featuresBefore: firstBlock });
      eye.dispose();
      const end = new TrainableEye(model, firstBlock, noDense);
      const embedding = tidy(() =>
        end.embeddings(tensor4d(look.features!, [1, 4, 4, 192])).dataSync<'float32'>(),
      );
      end.dispose();
      look.embedding.forEach((value, i) =>
        expect(Math.abs(embedding[i]! - value)).toBeLessThan(1e-4),
      );
      expect(memory().numTensors).toBe(0);
    },
    60_000,
  );

  it('starts from weights that were read, and from a copy of them', async () => {
    const model = tinyEye(3);
    const published = publishedWeights(model, 15);
    const changed = published.map((values) => values.map((value) => value + 1));
    const dense = { kernel: noise(6, 4), bias: noise(2, 5) };
    const end = new TrainableEye(model, 15, dense, changed);
    const read = await end.readWeights();
    expect(read).toEqual([...changed, dense.kernel, dense.bias]);
    end.dispose();
    expect(publishedWeights(model, 15)).toEqual(published);
  });

  it('refuses blocks that it has no gradients for', () => {
    expect(() => new TrainableEye(tinyEye(1), 14, noDense)).toThrow(RangeError);
    expect(() => new TrainableEye(tinyEye(1), 9, noDense)).toThrow(RangeError);
  });
});

describe('gradients', () => {
  it('are those of finite differences, through two blocks with a skip, mean and dense layer', () => {
    const model = tinyEye(7);
    const dense = { kernel: noise(6, 8), bias: noise(2, 9) };
    const values = publishedWeights(model, 15);
    const features = tensor4d(noise(2 * 3 * 3 * 2, 10), [2, 3, 3, 2]);
    const weighting = tensor2d(noise(4, 11), [2, 2]);
    const lossOf = (end: TrainableEye) =>
      tidy(() => sum(mul(end.logits(end.embeddings(features)), weighting))) as Scalar;
    const end = new TrainableEye(model, 15, dense, values);
    const { grads: found } = variableGrads(() => lossOf(end), [...end.blocks, ...end.dense]);
    const analytic = [...end.blocks, ...end.dense].map(({ name }) => found[name]!.dataSync());
    end.dispose();

    const all = [...values, dense.kernel, dense.bias];
    const lossAt = (array: number, place: number, shift: number): number => {
      const shifted = all.map((one) => one.slice());
      shifted[array]![place]! += shift;
      const [bias, kernel] = [shifted.pop()!, shifted.pop()!];
      const moved = new TrainableEye(model, 15, { kernel, bias }, shifted);
      const loss = lossOf(moved).dataSync()[0]!;
      moved.dispose();
      return loss;
    };
    const step = 2e-3;
    let compared = 0;
    all.forEach((one, array) => {
      for (let place = 0; place < one.length; place++) {
        const [below, at, above] = [-step, 0, step].map((shift) => lossAt(array, place, shift));
        // In one weight the loss is straight, but where ReLU6 bends within the step.
        if (Math.abs(above! + below! - 2 * at!) > 1e-5) continue;
        const slope = (above! - below!) / (2 * step);
        expect(Math.abs(analytic[array]![place]! - slope)).toBeLessThan(
          0.01 * Math.max(1, Math.abs(slope)),
        );
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(60);
  });

  it('of the depthwise convolution are those that TensorFlow.js has on the processor', () => {
    const x = tensor4d(noise(2 * 4 * 5 * 3, 1), [2, 4, 5, 3]);
    for (const size of [3, 5]) {
      const w = tensor4d(noise(size * size * 3, 2), [size, size, 3, 1]);
      const dy = tensor4d(noise(2 * 4 * 5 * 3, 3), [2, 4, 5, 3]);
      const own = grads((a, b) => depthwise(a as Tensor4D, b as Tensor4D))([x, w], dy);
      const theirs = grads((a, b) => depthwiseConv2d(a as Tensor4D, b as Tensor4D, 1, 'same'))(
        [x, w],
        dy,
      );
      own.forEach((tensor, i) => {
        const expected = theirs[i]!.dataSync();
        tensor.dataSync().forEach((value, j) => expect(value).toBeCloseTo(expected[j]!, 4));
      });
    }
  });
});
