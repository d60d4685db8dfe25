import { decimals, plural } from '../format.ts';
import type { LayerMessages } from './layer-es.ts';

const many = plural('en');
const whole = decimals('en', 0);

/** Words of the kinds of layers, and of what they are made of. */
export const layerEn = {
  kinds: {
    conv: {
      name: 'Convolution',
      what: 'Each kernel walks over the picture and makes a feature map: one output channel.',
    },
    activation: { name: 'Activation', what: 'A function, number by number.' },
    pool: { name: 'Pooling', what: 'Sums up each window in one number: the picture shrinks.' },
    'batch-norm': {
      name: 'Batch normalization',
      what: 'Gives each channel mean 0 and variance 1 within the batch, then scales it with two learned numbers.',
    },
    dropout: {
      name: 'Dropout',
      what: 'While training it sets a random part to 0: nobody relies on a single neuron. Afterwards it does nothing.',
    },
    flatten: { name: 'Flatten', what: 'The picture becomes one list of numbers.' },
    'global-average': {
      name: 'Global average',
      what: 'Of each channel its average stays: few numbers, and it does not matter where it was.',
    },
    dense: {
      name: 'Dense layer',
      what: 'Each neuron reads all numbers that come in: W·x\u00a0+\u00a0b.',
    },
    output: {
      name: 'Output',
      what: 'A dense layer with one neuron a class, and softmax: what comes out sums to 1.',
    },
  },
  convName: (kernelPx: number) => `Convolution ${kernelPx}\u00a0×\u00a0${kernelPx}`,
  convDetail: (filters: number, stridePx: number, padding: 'valid' | 'same') =>
    [
      many(filters, '1 kernel', `${whole(filters)} kernels`),
      stridePx > 1 && `stride ${stridePx}`,
      padding === 'same' && 'padded',
    ]
      .filter(Boolean)
      .join(' · '),
  poolName: (name: string, sizePx: number) => `${name} ${sizePx}\u00a0×\u00a0${sizePx}`,
  poolDetail: (sizePx: number, stridePx: number) =>
    sizePx === stridePx ? 'Pooling' : `Pooling · stride ${stridePx}`,
  dropoutName: (rate: number) => `Dropout ${whole(100 * rate)}%`,
  denseName: (units: number) => `Dense ${whole(units)}`,
  outputName: (classCount: number) => `Output: ${classCount} classes`,
  outputDetail: 'dense and softmax',

  filters: 'Kernels (output channels)',
  kernel: 'Size of the kernel',
  squareOf: (px: number) => `${px} × ${px}`,
  stride: 'Stride',
  padding: 'Padding',
  paddings: { valid: 'none (valid)', same: 'zeros (same)' },
  paddingNotes: {
    valid: 'The picture loses a rim of half a kernel.',
    same: 'With stride 1 it comes out as large as it went in.',
  },
  activation: 'Activation function',
  activations: {
    sigmoid: 'Sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'Leaky ReLU',
    maxout: 'Maxout',
    elu: 'ELU',
  },
  activationNotes: {
    sigmoid: '1 / (1 + e⁻ˣ): between 0 and 1. In deep networks its gradient fades.',
    tanh: 'Between −1 and 1, centered at 0: that of LeNet.',
    relu: 'max(0, x): the most used.',
    'leaky-relu': 'max(0.1x, x): what is negative passes, weakly.',
    maxout: 'The larger of each two channels: half of them stay.',
    elu: 'x above 0; below, eˣ − 1.',
  },
  pooling: 'What stays of each window',
  poolings: {
    max: 'Maximum',
    average: 'Average',
    min: 'Minimum',
    mixed: 'Mixed',
    gated: 'Gated',
    lp: 'Lᵖ',
    scaled: 'LeNet’s average',
  },
  poolingNotes: {
    max: 'The largest number.',
    average: 'The average.',
    min: 'The smallest number.',
    mixed: 'α·maximum + (1 − α)·average, with α learned.',
    gated: 'Each window decides its mix: α = σ(w·x), with w learned.',
    lp: 'p-th root of the average of |x|ᵖ, with p learned.',
    scaled: 'The average times a coefficient plus a bias, learned for each channel, as in 1998.',
  },
  morePoolings: 'With a parameter that is learned',
  window: 'Window',
  rate: 'Part that is switched off',
  percent: (share: number) => `${whole(100 * share)}%`,
  units: 'Neurons',
} satisfies LayerMessages;
