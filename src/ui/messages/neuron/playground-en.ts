import { decimals, plural, sharePercent } from '../format.ts';
import type { playgroundEs } from './playground-es.ts';

const en = plural('en');
const whole = decimals('en', 0);

/** Words of the lab Playground. */
export const playgroundEn: typeof playgroundEs = {
  title: 'Playground',
  /** One line on its card. */
  idea: 'A network with two inputs that trains before your eyes.',
  whole,
  percent: sharePercent('en'),
  loss: (value) =>
    Number.isFinite(value)
      ? new Intl.NumberFormat('en', { maximumSignificantDigits: value < 0.1 ? 2 : 3 }).format(value)
      : '–',
  rateText: (text) => text,
  epochs: (count) => en(count, '1 epoch', `${whole(count)} epochs`),

  plane: 'Plane with the points and what the network answers at every place',
  hue: 'hue',
  saturation: 'saturation',
  network: 'The network',
  training: 'Training',
  train: 'Train',
  pause: 'Pause',
  step: 'One step: a single batch',
  restart: 'From the first weights',
  epoch: 'Epoch',
  trainLoss: 'Loss',
  testLoss: 'Test loss',
  curves: 'Loss curves',
  curveWords: (train, test) => `Loss by epoch. Now: training ${train}, test ${test}.`,
  trainLine: 'training',
  testLine: 'test',

  data: 'Data',
  datasets: {
    own: 'Your own points',
    circle: 'Circle',
    xor: 'XOR',
    gaussians: 'Gaussian clouds',
    spiral: 'Spiral',
    moons: 'Moons',
    or: 'OR, at the corners',
    and: 'AND, at the corners',
    plane: 'Regression: plane',
    hills: 'Regression: Gaussians',
  },
  brush: 'Class of the next point',
  className: (number) => `class ${number}`,
  undoPoint: 'Remove the last point',
  clearPoints: 'Remove all points',
  addColour: (name) => `Add this color to ${name}`,
  colourIs: (name, percent) => `The network says: ${name}, ${percent}`,
  colourLearn: 'Add colors of two classes, then train.',

  layers: 'Hidden layers',
  addLayer: 'Add a hidden layer',
  removeLayer: 'Remove the last hidden layer',
  addNeuron: (layer) => `Add a neuron to layer ${layer}`,
  removeNeuron: (layer) => `Remove a neuron from layer ${layer}`,
  neuronName: (layer, neuron) => `Neuron ${neuron} of layer ${layer}`,
  inputName: (text) => `Input ${text}`,
  answerName: 'Output neuron',
  classAnswerName: (number) => `Output of class ${number}`,
  pictureWhat:
    'What this neuron says at every place of the plane: orange is positive, blue is negative.',
  inputWhat:
    'What goes into the network at every place of the plane: orange is positive, blue is negative.',
  activationHere: (name) => `Here f is: ${name}.`,
  weightOf: (name) => `Weight of ${name}`,
  bias: 'Bias b',
  byHand:
    'What you set by hand holds from now on. The link keeps the last eight changes and starts with them.',

  setMidway:
    'You changed a weight in the middle of training, and no training from the start leads here. So the program has the weights as they are, and trains nothing.',

  activation: 'Activation',
  activations: {
    none: 'none (linear)',
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'Leaky ReLU (0.1)',
    elu: 'ELU',
  },
  outputs: { sigmoid: 'sigmoid', softmax: 'softmax', linear: 'none (linear)', tanh: 'tanh' },
  rate: 'Learning rate',

  inputs: 'Inputs',
  dataPart: 'The data',
  classes: 'Classes',
  noise: 'Noise',
  count: 'Points',
  trainShare: 'For training',
  otherData: 'Other points',
  otherWeights: 'Other weights',
  learningPart: 'How it learns',
  optimizer: 'Optimizer',
  optimizers: {
    'gradient-descent': 'Gradient descent',
    momentum: 'Momentum',
    adam: 'Adam',
  },
  batch: 'Batch size',
  batchAll: 'all',
  speed: 'Speed',
  speeds: { slow: 'step by step', normal: 'normal', fast: 'fast' },
  overfittingPart: 'Against overfitting',
  penalties: { l1: 'L1 (λ)', l2: 'L2 (λ)' },
  off: 'no',
  dropout: 'Dropout',
  stop: 'Early stopping',
  stops: {
    off: 'no',
    loss: 'watches the loss',
    'val-loss': 'watches val_loss: the test points validate',
  },
  patience: 'Patience',
  viewPart: 'What is shown',
  showTest: 'Show the test points',
  discretise: 'The answer alone',
  discretiseNote: 'Without how sure it is.',

  matrix: 'Confusion matrix',
  matrixSaid: 'said →',
  matrixWas: 'was ↓',

  says: {
    start: 'The network knows nothing yet. Tap “Train” and watch the background change.',
    noPoints: 'Tap the plane to put points of two classes; then tap “Train”.',
    ownStart: (count) =>
      en(
        count,
        'There is 1 point. Put more, of two classes, and tap “Train”.',
        `There are ${count} points. Tap “Train”.`,
      ),
    diverged:
      'The weights went to infinity: the network is broken. Lower the learning rate (under More) and train again.',
    stopped: (epoch, best, loss) =>
      `Early stopping at epoch ${whole(epoch)}: the network keeps the weights of epoch ${whole(best)}. Test loss: ${loss}.`,
    running: 'Training:',
    after: (epoch, batches) =>
      epoch === 0
        ? `After ${en(batches, '1 batch', `${whole(batches)} batches`)}:`
        : `After ${en(epoch, '1 epoch', `${whole(epoch)} epochs`)}:`,
    accuracy: (percent, part) => `${percent} of the ${part} points are right.`,
    loss: (loss, part) => `the ${part} loss is ${loss}.`,
    parts: 'The test loss stayed above: it is memorizing.',
  },
  whyText: [
    'Each neuron sums its inputs with its weights, adds the bias and puts the result through the activation. Alone it splits the plane with a line; those of the next layer combine these halves into curves.',
    'In each step the network sees a batch of points, measures the loss (cross-entropy for classes, mean squared error for values) and moves all weights a little downhill. An epoch is one round of all training points.',
    'With two classes the output is a sigmoid; with more, softmax. With dropout some neurons, chosen at random, are off in each step: they are dark and struck through. Early stopping keeps the weights of the best epoch. If it chooses them by the test points, those points are validation points by then: a true test would need others.',
    'Maxout is not on the list: it needs two sums in each neuron and a number of weights of its own. It is in the lab of activations.',
    'The lab follows the idea of TensorFlow Playground (Smilkov and Carter, 2016).',
  ],
};
