import {
  add,
  avgPool,
  mul,
  tensor,
  tidy,
  train,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { LayerDescription, PoolLayer } from '../../src/core/network/description.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import type { NetworkWeights } from '../../src/training/network/types.ts';

/** What `Sequential` is made of; TensorFlow.js does not export the type. */
type Layer = Parameters<Sequential['add']>[0];

/** LeNet-5's pooling, which TensorFlow.js has no layer for, as its users write one. */
class ScaledAveragePooling extends layers.Layer {
  static readonly className = 'ScaledAveragePooling';
  readonly #pool: PoolLayer;
  #coefficient: ReturnType<ScaledAveragePooling['addWeight']> | undefined;
  #bias: ReturnType<ScaledAveragePooling['addWeight']> | undefined;

  constructor(pool: PoolLayer) {
    super({});
    this.#pool = pool;
  }

  override build([, , , channels]: number[]): void {
    const weight = (name: string, value: number) =>
      this.addWeight(name, [channels!], 'float32', initializers.constant({ value }));
    this.#coefficient = weight('coefficient', 1);
    this.#bias = weight('bias', 0);
    this.built = true;
  }

  override computeOutputShape([n, height, width, channels]: number[]): number[] {
    const { sizePx, stridePx } = this.#pool;
    const length = (px: number) => Math.floor((px - sizePx) / stridePx) + 1;
    return [n!, length(height!), length(width!), channels!];
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    return tidy(() => {
      const { sizePx, stridePx } = this.#pool;
      const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor4D;
      const pooled = avgPool(x, sizePx, stridePx, 'valid');
      return add(mul(pooled, this.#coefficient!.read()), this.#bias!.read());
    });
  }
}

/** The layer of TensorFlow.js, with the activation that follows it where it can take it in. */
function peerLayer(layer: LayerDescription, units: number, activation: 'relu' | 'linear'): Layer {
  switch (layer.kind) {
    case 'conv': {
      const { filters, kernelPx: kernelSize, stridePx: strides, padding } = layer;
      return layers.conv2d({ filters, kernelSize, strides, padding, activation });
    }
    case 'pool':
      return layer.id === 'scaled'
        ? new ScaledAveragePooling(layer)
        : layers.maxPooling2d({ poolSize: layer.sizePx, strides: layer.stridePx });
    case 'dropout':
      return layers.dropout({ rate: layer.rate });
    case 'flatten':
      return layers.flatten();
    case 'dense':
      return layers.dense({ units, activation });
    case 'output':
      return layers.dense({ units, activation: 'softmax' });
    default:
      throw new Error(`No layer for ${layer.kind}.`);
  }
}

/**
 * The same network of TensorFlow.js's own layers, with the same weights, ready for `fit` with the same
 * optimizer; activations are fused into the layers before them. ReLU alone, no batch normalisation.
 */
export function peerNetwork(
  { description, layers: plans }: NetworkPlan,
  weights: NetworkWeights,
  learningRate: number,
): Sequential {
  const { sizePx, channels } = description.input;
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [sizePx, sizePx, channels] }));
  let next = 0;
  plans.forEach(({ layer, outShape, weights: ofLayer }, i) => {
    if (layer.kind === 'activation') return;
    const isActivated = plans[i + 1]?.layer.kind === 'activation';
    const peer = peerLayer(layer, outShape[0], isActivated ? 'relu' : 'linear');
    model.add(peer);
    const own = ofLayer.map(({ shape }) => tensor(weights[next++]!.slice(), [...shape]));
    peer.setWeights(own);
    own.forEach((array) => array.dispose());
  });
  model.compile({
    optimizer: train.adam(learningRate, 0.9, 0.999, 1e-7),
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}
