import '@tensorflow/tfjs-backend-cpu';
import {
  grad,
  memory,
  mul,
  setBackend,
  sum,
  tensor,
  tidy,
  variableGrads,
  type Scalar,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activationIds, poolIds, type LayerDescription } from '../../core/network/description.ts';
import { Random } from '../../core/random.ts';
import { Network } from './network.ts';
import type { PassMode } from './pass.ts';
import { movedWeights, randomPictures, smallPlan } from './small-network.fixture.ts';

const training: PassMode = { training: true, seed: 5, step: 3 };
const conv: LayerDescription = {
  kind: 'conv',
  filters: 4,
  kernelPx: 3,
  stridePx: 1,
  padding: 'same',
};
const flatten: LayerDescription = { kind: 'flatten' };

/** Half the distance between the two points of a finite difference. */
const STEP = 4e-3;

/** A weighted sum of the logits stands for a loss: its gradient reaches every logit differently. */
function lossOf(network: Network, pictures: Tensor4D): Scalar {
  const logits = network.forward(pictures, training);
  const random = new Random(9);
  const weights = Float32Array.from({ length: logits.size }, () => random.normal());
  return sum(mul(logits, tensor(weights, logits.shape)));
}

/** (f(x + h) − f(x − h)) / 2h for some of the numbers, spread evenly. */
function differences(values: Float32Array, at: readonly number[], f: () => number): number[] {
  return at.map((i) => {
    const kept = values[i]!;
    values[i] = kept + STEP;
    const up = values[i]!;
    const above = f();
    values[i] = kept - STEP;
    const down = values[i]!;
    const below = f();
    values[i] = kept;
    return (above - below) / (up - down);
  });
}

const some = (length: number) =>
  Array.from({ length: Math.min(length, 12) }, (_, i) =>
    Math.floor((i * length) / Math.min(length, 12)),
  );

function expectAlike(
  actual: Float32Array,
  at: readonly number[],
  expected: number[],
  what: string,
) {
  at.forEach((index, i) => {
    const tolerance = 4e-3 * Math.max(1, Math.abs(expected[i]!));
    expect(
      Math.abs(actual[index]! - expected[i]!),
      `${what}[${index}]: ${actual[index]!} against ${expected[i]!}`,
    ).toBeLessThan(tolerance);
  });
}

/** Compares the gradient of every weight array and of the pictures with finite differences. */
function checkGradients(layers: readonly LayerDescription[]): void {
  const plan = smallPlan(layers);
  const weights = movedWeights(plan);
  const network = new Network(plan, weights);
  const pictures = randomPictures(3);
  const value = (input: Tensor4D) => tidy(() => lossOf(network, input).dataSync()[0]!);

  const { grads, value: loss } = variableGrads(
    () => lossOf(network, pictures),
    [...network.trainable],
  );
  loss.dispose();
  const trained = plan.layers.flatMap((layer) => layer.weights).map(({ trainable }) => trainable);
  let next = 0;
  weights.forEach((values, i) => {
    if (!trained[i]) return;
    const variable = network.trainable[next++]!;
    const at = some(values.length);
    const expected = differences(values, at, () => {
      network.setWeights(weights);
      return value(pictures);
    });
    expectAlike(grads[variable.name]!.dataSync<'float32'>(), at, expected, `array ${i}`);
    grads[variable.name]!.dispose();
  });

  network.setWeights(weights);
  const pixels = pictures.dataSync<'float32'>().slice();
  const pictureGradient = grad((input: Tensor) => lossOf(network, input as Tensor4D))(pictures);
  const at = some(pixels.length);
  const expected = differences(pixels, at, () =>
    tidy(() => value(tensor(pixels.slice(), pictures.shape) as Tensor4D)),
  );
  expectAlike(pictureGradient.dataSync<'float32'>(), at, expected, 'picture');
  pictureGradient.dispose();
  pictures.dispose();
  network.dispose();
}

describe('gradients against finite differences', () => {
  beforeAll(() => setBackend('cpu'));

  it.each(['valid', 'same'] as const)('convolution, %s, stride 2', (padding) => {
    checkGradients([{ ...conv, stridePx: 2, padding }, flatten]);
  });

  it.each(activationIds)('%s', (id) => {
    // Maxout needs an even number of channels; few numbers, so that hardly two are nearly equal.
    const first: LayerDescription[] = id === 'maxout' ? [{ ...conv, stridePx: 4 }] : [];
    checkGradients([...first, { kind: 'activation', id }, flatten]);
  });

  it.each(activationIds)('%s of a vector', (id) => {
    checkGradients([flatten, { kind: 'dense', units: 6 }, { kind: 'activation', id }]);
  });

  it.each(poolIds)('%s pooling', (id) => {
    checkGradients([{ kind: 'pool', id, sizePx: 2, stridePx: 2 }, flatten]);
  });

  it.each(poolIds)('%s pooling of windows that overlap', (id) => {
    checkGradients([{ kind: 'pool', id, sizePx: 3, stridePx: 2 }, flatten]);
  });

  it('batch normalisation of a volume and of a vector', () => {
    checkGradients([conv, { kind: 'batch-norm' }, flatten]);
    checkGradients([flatten, { kind: 'dense', units: 5 }, { kind: 'batch-norm' }]);
  });

  it('dropout with its mask', () => {
    checkGradients([conv, { kind: 'dropout', rate: 0.4 }, flatten]);
  });

  it('global average', () => {
    checkGradients([conv, { kind: 'global-average' }]);
  });

  it('all of them, one after another', () => {
    checkGradients([
      conv,
      { kind: 'batch-norm' },
      { kind: 'activation', id: 'elu' },
      { kind: 'pool', id: 'gated', sizePx: 2, stridePx: 2 },
      { kind: 'dropout', rate: 0.2 },
      { kind: 'global-average' },
      { kind: 'dense', units: 6 },
      { kind: 'activation', id: 'tanh' },
    ]);
  });

  it('of Lᵖ pooling are numbers behind a ReLU, where most windows hold zeros', () => {
    const plan = smallPlan([
      conv,
      { kind: 'activation', id: 'relu' },
      { kind: 'pool', id: 'lp', sizePx: 2, stridePx: 2 },
      flatten,
    ]);
    // No light at all: every number that is pooled is 0.
    const network = new Network(
      plan,
      movedWeights(plan).map((values, i) => (i < 2 ? values.fill(0) : values)),
    );
    const pictures = randomPictures(2);
    const { grads } = variableGrads(() => lossOf(network, pictures), [...network.trainable]);
    for (const gradient of Object.values(grads)) {
      expect(gradient.dataSync().every(Number.isFinite)).toBe(true);
    }
    const logits = network.forward(pictures, { training: false });
    expect(logits.dataSync().every(Number.isFinite)).toBe(true);
  });

  it('leave no tensor behind', () => {
    const before = memory().numTensors;
    checkGradients([conv, { kind: 'pool', id: 'lp', sizePx: 2, stridePx: 2 }, flatten]);
    expect(memory().numTensors).toBe(before);
  });
});
