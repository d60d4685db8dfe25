import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgpu';
import {
  memory,
  mul,
  setBackend,
  sum,
  tensor,
  variableGrads,
  type Scalar,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { Random } from '../../src/core/random.ts';
import { Network } from '../../src/models/network/network.ts';
import { movedWeights } from '../../src/models/network/small-network.fixture.ts';
import { kinds, planned } from './network-kinds.ts';
import { isLong } from './long.ts';

const PICTURES = 3;

function normals(length: number, seed: number): Float32Array {
  const random = new Random(seed);
  return Float32Array.from({ length }, () => random.normal());
}

/** The gradients of all weights for a weighted sum of the logits, on the present backend. */
async function gradientsOf(plan: NetworkPlan): Promise<Float32Array[]> {
  const { sizePx, channels } = plan.description.input;
  const shape: [number, number, number, number] = [PICTURES, sizePx, sizePx, channels];
  const pictures = tensor(normals(PICTURES * sizePx * sizePx * channels, 1), shape) as Tensor4D;
  const factors = tensor(normals(PICTURES * plan.classCount, 2), [PICTURES, plan.classCount]);
  const network = new Network(plan, movedWeights(plan));
  const { value, grads } = variableGrads(
    () =>
      sum(mul(network.forward(pictures, { training: true, seed: 1, step: 1 }), factors)) as Scalar,
    [...network.trainable],
  );
  const gradients = network.trainable.map(({ name }) => grads[name]!);
  const values = await Promise.all(gradients.map((gradient) => gradient.data<'float32'>()));
  for (const tensor of [value, pictures, factors, ...gradients]) tensor.dispose();
  network.dispose();
  return values.map((array) => array.slice());
}

describe('gradients of every kind of layer', () => {
  it.each(isLong ? (['webgl', 'webgpu'] as const) : (['webgl'] as const))(
    'on %s are those on cpu',
    async (backend) => {
      for (const [name, layers] of kinds) {
        const plan = planned(layers);
        await setBackend('cpu');
        const expected = await gradientsOf(plan);
        await setBackend(backend);
        const before = memory().numTensors;
        const actual = await gradientsOf(plan);
        expect(memory().numTensors, name).toBe(before);
        actual.forEach((array, i) => {
          const scale = expected[i]!.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
          array.forEach((value, at) => {
            const error = Math.abs(value - expected[i]![at]!) / scale;
            expect(error, `${name}, array ${i}, number ${at}`).toBeLessThan(1e-3);
          });
        });
      }
    },
  );
});
