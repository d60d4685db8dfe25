import { decimals, isoDay, plural } from '../format.ts';
import type { NetworkMessages } from './es.ts';
import { evaluateEn } from './evaluate-en.ts';
import { expertsEn } from './experts-en.ts';
import { insideEn } from './inside-en.ts';
import { layerEn } from './layer-en.ts';
import { pixelEn } from './pixel-en.ts';
import { trainEn } from './train-en.ts';

const many = plural('en');
const whole = decimals('en', 0);
const number1 = decimals('en', 1);
const number2 = decimals('en', 2);
const short = new Intl.NumberFormat('en', {
  notation: 'compact',
  maximumSignificantDigits: 3,
}).format;

/** A size in bytes, kB, MB or GB, by how large it is. */
function bytes(count: number): string {
  if (count < 1e3) return `${whole(count)}\u00a0B`;
  if (count < 1e6) return `${whole(count / 1e3)}\u00a0kB`;
  return count < 1e9 ? `${number1(count / 1e6)}\u00a0MB` : `${number1(count / 1e9)}\u00a0GB`;
}

/** Words of the room My network in English. */
export const networkEn = {
  tabs: {
    label: 'Parts of My network',
    build: 'Build',
    train: 'Train',
    inside: 'Inside',
    evaluate: 'Evaluate',
  },
  onItsWay: 'This part is not on this device yet, and there is no network to fetch it.',
  whole,
  bytes,

  input: 'Input',
  showInput: 'What your network sees',
  hideInput: 'Hide what your network sees',
  inputSize: (px: number, channels: number) =>
    `${px} × ${px} pixels, ${channels === 1 ? 'gray' : 'color'}`,

  own: 'Your own network',
  choose: 'Choose another network',
  chooseTitle: 'Which network to begin with',
  chooseNote: 'It takes the place of the one you have; Undo brings that back.',
  use: 'Use this one',
  undo: 'Undo',
  redo: 'Redo',

  presets: {
    lenet5: {
      name: 'LeNet-5',
      what: 'The one that read checks in 1998: convolutions C1, C3 and C5, the poolings S2 and S4 between them, a dense layer, F6, and the output.',
      activation: 'Activation function',
      colour: 'Input channels',
      why: 'How does it differ from that of 1998?',
      differences: {
        'c3-connections':
          'C3 reads all six maps of S2. In 1998 a table let each kernel read three, four or six, to save work and so that they would not learn the same.',
        output:
          'The output is softmax: a probability for each class. In 1998 each class had a drawing of its digit, 7 × 12 pixels, and the distance of F6 from it was measured.',
        squashing:
          'The activation is tanh or ReLU. In 1998 it was 1.7159 · tanh(2x / 3): the same shape, stretched.',
      },
    },
    vgg: {
      name: 'VGG',
      what: 'From 2014: blocks of 3 × 3 kernels and max pooling. The number counts its layers with weights.',
      depth: 'Layers with weights',
      width: 'Width',
      widthOf: (part: number) => (part === 1 ? 'full' : `1/${whole(1 / part)}`),
      size: 'Input (px)',
      batchNorm: 'Normalize after each convolution',
      batchNormNote: 'Not in the paper, but with it the deep ones get going.',
      tooSmall: (leastPx: number) =>
        `Each block halves the picture: it needs an input of at least ${leastPx} px.`,
      why: 'Why not the full VGG16?',
      full: (parameters: number, multiplyAdds: number) =>
        `The VGG16 of the paper, with 224 × 224 pixels and 1,000 classes, has ${whole(parameters)} parameters: ${bytes(4 * parameters)}. To train it each parameter is kept four times: ${bytes(16 * parameters)}, not counting what each layer puts out. And it takes ${short(multiplyAdds)} multiplications per photo.`,
      fullNext: (parameters: number) =>
        `A phone lends a page a few hundred MB. So here it has the same layers, only narrower: this one has ${whole(parameters)} parameters.`,
    },
    starter: {
      name: 'Small',
      what: 'Three blocks of convolution, normalization, ReLU and max pooling. Learns soon from few photos.',
      filters: 'Kernels of the first block',
    },
    empty: { name: 'From scratch', what: 'Only input, flatten and output: the rest is up to you.' },
  },
  presetName: (name: string, width?: number) =>
    width === undefined ? name : `${name} at 1/${whole(1 / width)} width`,

  layers: 'Layers of the network',
  keys: 'Alt and the arrows ↑ ↓ move a layer; Delete removes it.',
  keysOfStrip: 'The arrow keys go from layer to layer; Enter leads to its settings.',
  keysOfOpened: 'Escape goes back to its card.',
  add: 'Add layer',
  addAfter: (name: string) => `Add after ${name}`,
  full: (most: number) => `A network has up to ${most} layers.`,
  up: (name: string) => `Move ${name} forward`,
  down: (name: string) => `Move ${name} back`,
  duplicate: (name: string) => `Duplicate ${name}`,
  remove: (name: string) => `Remove ${name}`,
  moved: (name: string, place: number, count: number) => `${name}: place ${place} of ${count}`,
  told: {
    undo: 'Undone.',
    redo: 'Redone.',
    added: (where) => `Added: ${where}.`,
    removed: (name) => `Removed: ${name}.`,
    another: (count) => `The network has ${many(count, '1 layer', `${count} layers`)} now.`,
    out: (shape) => `Out comes ${shape}.`,
    total: (count) => `In all, ${many(count, '1 parameter', `${whole(count)} parameters`)}.`,
  },
  waits: 'waits',
  waitsWhy: 'Waits until the layer before is mended.',
  wrong: 'does not fit',
  parameters: (count: number) => many(count, '1 parameter', `${whole(count)} parameters`),
  shortParameters: (count: number) => `${short(count)} param.`,
  noParameters: 'no parameters',
  multiplyAdds: (count: number) => `${short(count)} mult.`,
  memoryPerPhoto: (size: string) => `${size} come out per photo`,
  outShape: (shape: readonly number[]) => shape.map((side) => whole(side)).join('×'),

  ...layerEn,

  data: {
    source: 'Photos',
    sources: { project: 'my project', digits: 'digits', toy: 'example' },
    classes: (count: number) => many(count, '1 class', `${count} classes`),
    photos: (count: number) => many(count, '1 photo', `${whole(count)} photos`),
    digitsNote:
      '10,000 handwritten digits (MNIST), gray: 9,000 to learn from and 1,000 that only measure. From the set that LeNet-5 was trained on.',
    bringDigits: (count: number) => `Fetch the digits (${bytes(count)})`,
    bringing: (done: number, total: number) =>
      `The digits are coming: ${bytes(done)} of ${bytes(total)}`,
    digitsKept: 'They are kept for use without internet.',
    digitsTroubles: {
      damaged: 'The digits came damaged. Try again.',
      gone: 'This version is no longer at its address. Reload the page; what you recorded stays.',
      'quota-full': 'There is no room to keep them. Free some space and try again.',
      aborted: 'They did not come. Try again.',
    },
    digitOf: (digit: number) => `Digit ${digit}`,
    splitNoteDigits:
      'The 1,000 that only measure are always the same, so that results can be compared.',
    digitsGray: 'The digits are gray: one channel is enough.',
    useGray: 'Use one channel',
    toyNote: 'Three things of the sample scene: for a computer without a camera.',
    noClasses: 'This project has no photos yet. A network needs at least two classes.',
    oneClass: (name: string) =>
      `Only ${name} has photos. With one class there is nothing to tell apart: another is needed.`,
    teach: 'Go to Teach',
    empty: (count: number) =>
      many(
        count,
        'A class without photos does not count.',
        `${count} classes without photos do not count.`,
      ),
    size: 'Size of the input (px)',
    channels: 'Channels',
    gray: '1: gray',
    colour: '3: color',
    normalisation: 'Normalization',
    normalisations: { unit: '0 to 1', signed: '−1 to 1' },
    normalisationNotes: {
      unit: 'Each level divided by 255.',
      signed: 'Each level divided by 127.5, minus 1: of photos it learns better centered at 0.',
    },
    split: 'What it learns from, and what only measures it',
    splitNote:
      'Whole takes are set aside: photos of one take are so alike that measuring with them would be cheating.',
    training: 'To learn from',
    validation: 'Only measures',
    sideOf: (side: string, name: string, count: number) =>
      `${side}, ${name}: ${many(count, '1 photo', `${count} photos`)}`,
    unmeasured: 'A single take: all of it is learned. Record another, elsewhere, to measure it.',
    none: 'none',
  },

  totals: 'The whole network',
  totalParameters: 'Parameters',
  totalMultiplyAdds: 'Multiplications per photo',
  totalSize: 'Size',
  totalOutputs: 'Comes out of its layers, per photo',
  totalMemoryNote:
    'While training, each parameter is kept with its gradient and with what the optimizer remembers; and of each photo of the batch, what comes out of each layer, with its gradient.',
  totalMemory: (batch: number) => `Memory while training, in batches of\u00a0${batch}`,
  incomplete: 'A layer has to be mended before it can be trained.',
  goToTrouble: 'Show it',

  troubles: {
    'kernel-larger-than-input': (wantedPx: number, availablePx: number) =>
      `The kernel is ${wantedPx} × ${wantedPx} and ${availablePx} × ${availablePx} pixels come in: it does not fit even once.`,
    'window-larger-than-input': (wantedPx: number, availablePx: number) =>
      `The window is ${wantedPx} × ${wantedPx} and a picture of ${availablePx} × ${availablePx} comes in: nothing is left to put together.`,
    'needs-volume':
      'This layer works on a picture, and what comes in is a list of numbers already. It goes before flattening.',
    'needs-vector':
      'This layer reads a list of numbers, and what comes in is still a picture. Flatten it first, or average each channel.',
    'maxout-needs-even-channels': (channels: number) =>
      `Maxout takes the larger of each two channels, and ${whole(channels)} come in: one has no partner.`,
    'output-not-last': 'The output goes last.',
    'output-missing': 'The output is missing.',
    'out-of-range': (field: string, min: number, max: number) =>
      `${field}: must be from ${number2(min)} to ${number2(max)}.`,
    'too-many-parameters': (count: number, max: number) =>
      `The network would have ${whole(count)} parameters; a phone can train up to ${whole(max)}. Most of them are in this layer.`,
    'too-many-activations': (count: number, max: number) =>
      `All layers together would put out ${whole(count)} numbers per photo; up to ${whole(max)} fit. Most of them come out of this layer.`,
  },
  fields: {
    filters: 'Kernels',
    kernelPx: 'Size of the kernel',
    stridePx: 'Stride',
    sizePx: 'Size',
    rate: 'Part that is switched off',
    units: 'Neurons',
    layers: 'Number of layers',
  } as Record<string, string | undefined>,
  repairs: {
    'flatten-before': () => 'Flatten first',
    'average-before': () => 'Average each channel first',
    'move-before-vector': () => 'Put it before flattening',
    'smaller-kernel': (value: number) => `Use a kernel of ${value} × ${value}`,
    'same-padding': () => 'Pad with zeros',
    'smaller-window': (value: number) => `Use a window of ${value} × ${value}`,
    'one-channel-more': (value: number) => `Use ${whole(value)} channels before`,
    'relu-instead': () => 'Use ReLU',
    'average-instead': () => 'Average instead of flattening',
    'fewer-numbers': (value: number) => `Go down to ${whole(value)}`,
    'into-range': (value: number) => `Use ${number2(value)}`,
    remove: () => 'Remove this layer',
  },

  drawing: 'Drawing of the network',
  drawingOpen: 'Enlarge the drawing',
  drawingOf: (name: string, layers: number, parameters: number) =>
    `Drawing of ${name}: ${many(layers, '1 layer', `${layers} layers`)}, ${whole(parameters)} parameters`,
  drawingWaits: 'The drawing comes back when the network is whole.',
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  fileName: (extension: string) => `vistazo-network-${isoDay(Date.now())}.${extension}`,
  saveFailed: 'Could not be saved. Try again.',

  keep: 'Keep and share',
  table: 'Table of parameters',
  tableHead: { layer: 'Layer', shape: 'Out', parameters: 'Parameters', multiplyAdds: 'Mult.' },
  tableTotal: 'Total',
  code: 'In code',
  codeTitle: 'The same network in Keras',
  codeWhat: 'The network and its training, ready for Python.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Could not be copied. Select the text and copy it by hand.',
  copyLink: 'Copy link',
  linkCopied: 'Link copied: it opens this very network.',
  linkNotCopied: 'The browser did not let it be copied. Here is the link, selected: copy it.',

  train: trainEn,
  inside: insideEn,
  pixel: pixelEn,
  evaluate: evaluateEn,
  experts: expertsEn,
} satisfies NetworkMessages;
