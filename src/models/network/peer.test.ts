import '@tensorflow/tfjs-backend-cpu';
import {
  losses,
  oneHot,
  setBackend,
  tensor,
  tensor1d,
  variableGrads,
  type Scalar,
  type Tensor,
  type Tensor4D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerDescription, NetworkDescription } from '../../core/network/description.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { vgg } from '../../core/network/presets/vgg.ts';
import { Random } from '../../core/random.ts';
import { Network } from './network.ts';
import { movedWeights } from './small-network.fixture.ts';

const CLASSES = 10;

/** What `Sequential` is made of; TensorFlow.js does not export the type. */
type Layer = Parameters<Sequential['add']>[0];

/** The same layer of TensorFlow.js's own. */
function peerLayer(layer: LayerDescription, units: number): Layer {
  switch (layer.kind) {
    case 'conv': {
      const { filters, kernelPx: kernelSize, stridePx: strides, padding } = layer;
      return layers.conv2d({ filters, kernelSize, strides, padding });
    }
    case 'activation':
      return layers.activation({ activation: layer.id as 'relu' | 'tanh' });
    case 'pool':
      // The average times a coefficient plus a bias is a depthwise convolution with equal weights.
      return layer.id === 'scaled'
        ? layers.depthwiseConv2d({ kernelSize: layer.sizePx, strides: layer.stridePx })
        : layers.maxPooling2d({ poolSize: layer.sizePx, strides: layer.stridePx });
    case 'batch-norm':
      return layers.batchNormalization({});
    case 'dropout':
      // Not while it is used, which is what is compared.
      return layers.dropout({ rate: 0 });
    case 'flatten':
      return layers.flatten();
    default:
      return layers.dense({ units });
  }
}

/** The whole network of TensorFlow.js's own layers, with the same weights. */
function peerOf(plan: NetworkPlan, weights: readonly Float32Array[]): Sequential {
  const { sizePx, channels } = plan.description.input;
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [sizePx, sizePx, channels] }));
  let next = 0;
  for (const { layer, outShape, weights: plans } of plan.layers) {
    const peer = peerLayer(layer, outShape[0]);
    model.add(peer);
    const own = plans.map(({ shape }) => tensor(weights[next++]!, [...shape]));
    if (layer.kind === 'pool' && layer.id === 'scaled') {
      const { sizePx: k } = layer;
      const [coefficients, bias] = own;
      const spread = Float32Array.from(
        { length: k * k * outShape[2]! },
        (_, i) => coefficients!.dataSync()[i % outShape[2]!]! / (k * k),
      );
      peer.setWeights([tensor(spread, [k, k, outShape[2]!, 1]), bias!]);
    } else {
      peer.setWeights(own);
    }
  }
  return model;
}

function planned(description: NetworkDescription): NetworkPlan {
  const plan = planNetwork(description, CLASSES);
  if (!plan.ok) throw new Error(JSON.stringify(plan.trouble));
  return plan.value;
}

function pictures(plan: NetworkPlan, count: number): Tensor4D {
  const { sizePx, channels } = plan.description.input;
  const random = new Random(1);
  const length = count * sizePx * sizePx * channels;
  const values = Float32Array.from({ length }, () => 2 * random.uniform() - 1);
  return tensor(values, [count, sizePx, sizePx, channels]) as Tensor4D;
}

const lossOf = (logits: Tensor) =>
  losses.softmaxCrossEntropy(oneHot(tensor1d([3, 7], 'int32'), CLASSES), logits) as Scalar;

const smallVgg = { id: 'vgg-7', width: 1 / 16, sizePx: 32, channels: 3 } as const;

describe('against the layers of TensorFlow.js', { timeout: 60_000 }, () => {
  beforeAll(() => setBackend('cpu'));

  it.each([
    ['LeNet-5 with tanh', lenet5('tanh', 1)],
    ['LeNet-5 with ReLU, in colour', lenet5('relu', 3)],
    ['VGG-7', vgg({ ...smallVgg, batchNorm: false })],
    ['VGG-7 with batch normalisation', vgg({ ...smallVgg, batchNorm: true })],
  ])('%s gives the same', (_, description) => {
    const plan = planned(description);
    const weights = movedWeights(plan);
    const network = new Network(plan, weights);
    const input = pictures(plan, 2);
    const expected = (peerOf(plan, weights).predict(input) as Tensor).dataSync<'float32'>();
    const actual = network.forward(input, { training: false }).dataSync();
    const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    actual.forEach((value, i) => expect(Math.abs(value - expected[i]!) / scale).toBeLessThan(1e-5));
  });

  it('has the same gradients, in VGG-7', () => {
    // Without dropout, which is on in training.
    const { layers: all, ...rest } = vgg({ ...smallVgg, batchNorm: false });
    const plan = planned({ ...rest, layers: all.filter(({ kind }) => kind !== 'dropout') });
    const weights = movedWeights(plan);
    const network = new Network(plan, weights);
    const peer = peerOf(plan, weights);
    const input = pictures(plan, 2);
    const training = { training: true, seed: 1, step: 1 } as const;
    const own = variableGrads(
      () => lossOf(network.forward(input, training)),
      [...network.trainable],
    );
    const peerVariables = peer.trainableWeights.map((weight) => weight.read() as Variable);
    const theirs = variableGrads(
      () => lossOf(peer.apply(input, { training: true }) as Tensor),
      peerVariables,
    );
    expect(own.value.dataSync()[0]).toBeCloseTo(theirs.value.dataSync()[0]!, 4);
    network.trainable.forEach(({ name }, i) => {
      const expected = theirs.grads[peerVariables[i]!.name]!.dataSync<'float32'>();
      const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
      own.grads[name]!.dataSync().forEach((value, at) =>
        expect(Math.abs(value - expected[at]!) / scale).toBeLessThan(1e-4),
      );
    });
  });
});
