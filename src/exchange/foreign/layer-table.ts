import type { Json } from './json.ts';

/** What is taken of a kind of layer. */
export interface LayerEntry {
  /** Settings that matter when it answers, by name; all others are left behind. */
  readonly settings: readonly string[];
  /** Settings that may be written but only with this value, which is what is computed here. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Names of its arrays in Keras's order. */
  readonly weights?: (config: Json) => readonly string[];
}

const kernelAndBias = (kernel: string) => (config: Json) => [
  kernel,
  ...(config['use_bias'] === false ? [] : ['bias']),
];

const scaleAndShift = (config: Json) => [
  ...(config['scale'] === false ? [] : ['gamma']),
  ...(config['center'] === false ? [] : ['beta']),
];

const pooling: LayerEntry = { settings: ['pool_size', 'strides', 'padding', 'data_format'] };
const own = (weights: readonly string[]): LayerEntry => ({
  settings: ['size', 'stride'],
  weights: () => weights,
});

/** Nothing happens in them when a network answers: they are only for learning. */
export const idleLayers: ReadonlySet<string> = new Set([
  'ActivityRegularization',
  'AlphaDropout',
  'GaussianDropout',
  'GaussianNoise',
  'RandomBrightness',
  'RandomColorJitter',
  'RandomContrast',
  'RandomFlip',
  'RandomHue',
  'RandomRotation',
  'RandomSaturation',
  'RandomTranslation',
  'RandomZoom',
  'SpatialDropout2D',
]);

/**
 * Every kind of layer that is taken: those of image classifiers that TensorFlow.js computes as Keras does, and
 * this app's own. A layer that is not here is refused by its name. Nothing of a file is ever executed: a layer
 * is looked up, never made from what a file says.
 */
export const layerTable: ReadonlyMap<string, LayerEntry> = new Map<string, LayerEntry>([
  ['Rescaling', { settings: ['scale', 'offset'] }],
  [
    'Conv2D',
    {
      settings: [
        'filters',
        'kernel_size',
        'strides',
        'padding',
        'data_format',
        'dilation_rate',
        'activation',
        'use_bias',
      ],
      fixed: { groups: 1 },
      weights: kernelAndBias('kernel'),
    },
  ],
  [
    'DepthwiseConv2D',
    {
      settings: [
        'kernel_size',
        'strides',
        'padding',
        'data_format',
        'dilation_rate',
        'depth_multiplier',
        'activation',
        'use_bias',
      ],
      weights: kernelAndBias('depthwise_kernel'),
    },
  ],
  [
    'SeparableConv2D',
    {
      settings: [
        'filters',
        'kernel_size',
        'strides',
        'padding',
        'data_format',
        'dilation_rate',
        'depth_multiplier',
        'activation',
        'use_bias',
      ],
      weights: (config) => ['depthwise_kernel', ...kernelAndBias('pointwise_kernel')(config)],
    },
  ],
  ['Dense', { settings: ['units', 'activation', 'use_bias'], weights: kernelAndBias('kernel') }],
  [
    'BatchNormalization',
    {
      settings: ['axis', 'epsilon', 'center', 'scale'],
      weights: (config) => [...scaleAndShift(config), 'moving_mean', 'moving_variance'],
    },
  ],
  [
    'LayerNormalization',
    {
      settings: ['axis', 'epsilon', 'center', 'scale'],
      fixed: { rms_scaling: false },
      weights: scaleAndShift,
    },
  ],
  ['Activation', { settings: ['activation'] }],
  ['ReLU', { settings: ['max_value'], fixed: { negative_slope: 0, threshold: 0 } }],
  ['LeakyReLU', { settings: ['negative_slope', 'alpha'] }],
  ['ELU', { settings: ['alpha'] }],
  ['PReLU', { settings: ['shared_axes'], weights: () => ['alpha'] }],
  ['Softmax', { settings: ['axis'] }],
  ['MaxPooling2D', pooling],
  ['AveragePooling2D', pooling],
  ['GlobalAveragePooling2D', { settings: ['data_format'], fixed: { keepdims: false } }],
  ['GlobalMaxPooling2D', { settings: ['data_format'], fixed: { keepdims: false } }],
  ['ZeroPadding2D', { settings: ['padding', 'data_format'] }],
  ['Cropping2D', { settings: ['cropping', 'data_format'] }],
  ['UpSampling2D', { settings: ['size', 'data_format', 'interpolation'] }],
  ['Dropout', { settings: ['rate'] }],
  ['Flatten', { settings: ['data_format'] }],
  ['Reshape', { settings: ['target_shape'] }],
  ['Permute', { settings: ['dims'] }],
  ['Add', { settings: [] }],
  ['Multiply', { settings: [] }],
  ['Average', { settings: [] }],
  ['Maximum', { settings: [] }],
  ['Minimum', { settings: [] }],
  ['Concatenate', { settings: ['axis'] }],
  ['MinPool', own([])],
  ['MixedPool', own(['alpha'])],
  ['GatedPool', own(['gate'])],
  ['LpPool', own(['p'])],
  ['ScaledPool', own(['coefficient', 'bias'])],
  ['Maxout', { settings: [] }],
]);

/** Layers of this app's own: they come registered as `vistazo>…`. */
export const ownLayerNames: ReadonlySet<string> = new Set([
  'MinPool',
  'MixedPool',
  'GatedPool',
  'LpPool',
  'ScaledPool',
  'Maxout',
]);

/** Activations that TensorFlow.js and Keras compute alike, as Keras calls them. */
export const activationNames: ReadonlySet<string> = new Set([
  'elu',
  'gelu',
  'linear',
  'log_softmax',
  'mish',
  'relu',
  'relu6',
  'selu',
  'sigmoid',
  'silu',
  'softmax',
  'softplus',
  'softsign',
  'swish',
  'tanh',
]);
