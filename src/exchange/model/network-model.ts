import { batchNormEpsilon, batchNormMomentum } from '../../core/network/layers/batch-norm.ts';
import type { LayerDescription, PoolLayer } from '../../core/network/description.ts';
import { ownPools } from '../../core/network/keras/own-layers.ts';
import type { LayerPlan, NetworkPlan, WeightPlan } from '../../core/network/plan.ts';
import { PortableModelBuilder, type PortableModel, type PortableWeight } from './portable-model.ts';

type LayerWords = { className: string; config: Record<string, unknown>; own?: true };

/** What Keras calls each array; the others have the same name there. */
const weightNames: Partial<Record<WeightPlan['name'], string>> = {
  'moving-mean': 'moving_mean',
  'moving-variance': 'moving_variance',
};

/**
 * A network of the student's own as a portable model: bytes 0–255 of gray or RGB in, probabilities of the
 * classes out.
 *
 * @param weights all arrays in the plan's order.
 */
export function networkModel(plan: NetworkPlan, weights: readonly Float32Array[]): PortableModel {
  const { sizePx, channels, normalisation } = plan.description.input;
  const model = new PortableModelBuilder('vistazo_network', [sizePx, sizePx, channels]);
  const [scale, offset] = normalisation === 'unit' ? [1 / 255, 0] : [1 / 127.5, -1];
  model.add({ className: 'Rescaling', name: 'rescaling', config: { scale, offset } });
  let next = 0;
  plan.layers.forEach((layer, index) => {
    const own = layer.weights.map((weight) => portableWeight(weight, weights[next++]!));
    const words = layerWords(layer, plan.classCount);
    model.add({
      ...words,
      name: `${layer.layer.kind.replaceAll('-', '_')}_${index}`,
      weights: own,
    });
  });
  return model.done();
}

function portableWeight({ name, shape }: WeightPlan, data: Float32Array): PortableWeight {
  return { name: weightNames[name] ?? name, shape, data };
}

function layerWords({ layer, weights }: LayerPlan, classCount: number): LayerWords {
  switch (layer.kind) {
    case 'conv':
      return {
        className: 'Conv2D',
        config: {
          filters: layer.filters,
          kernel_size: [layer.kernelPx, layer.kernelPx],
          strides: [layer.stridePx, layer.stridePx],
          padding: layer.padding,
          activation: 'linear',
          use_bias: weights.some(({ name }) => name === 'bias'),
        },
      };
    case 'activation':
      return activationWords(layer);
    case 'pool':
      return poolWords(layer);
    case 'batch-norm':
      return {
        className: 'BatchNormalization',
        config: { axis: -1, epsilon: batchNormEpsilon, momentum: batchNormMomentum },
      };
    case 'dropout':
      return { className: 'Dropout', config: { rate: layer.rate } };
    case 'flatten':
      return { className: 'Flatten', config: {} };
    case 'global-average':
      return { className: 'GlobalAveragePooling2D', config: {} };
    case 'dense':
      return dense(layer.units, 'linear');
    case 'output':
      return dense(classCount, 'softmax');
  }
}

function dense(units: number, activation: string): LayerWords {
  return { className: 'Dense', config: { units, activation, use_bias: true } };
}

function activationWords({ id }: LayerDescription & { kind: 'activation' }): LayerWords {
  if (id === 'maxout') return { className: 'Maxout', config: {}, own: true };
  if (id === 'leaky-relu') return { className: 'LeakyReLU', config: { negative_slope: 0.1 } };
  return { className: 'Activation', config: { activation: id } };
}

function poolWords({ id, sizePx, stridePx }: PoolLayer): LayerWords {
  if (id !== 'max' && id !== 'average') {
    return { className: ownPools[id], config: { size: sizePx, stride: stridePx }, own: true };
  }
  return {
    className: id === 'max' ? 'MaxPooling2D' : 'AveragePooling2D',
    config: { pool_size: [sizePx, sizePx], strides: [stridePx, stridePx], padding: 'valid' },
  };
}
