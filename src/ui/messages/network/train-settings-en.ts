import { decimals, listing, plural } from '../format.ts';
import type { TrainSettingsMessages } from './train-settings-es.ts';

const list = listing('en-US');
const many = plural('en-US');
const whole = decimals('en-US', 0);

/** So many epochs, as words. */
export const epochs = (count: number) => many(count, '1 epoch', `${whole(count)} epochs`);

/** Words of How it learns: the settings of a training, and the what-ifs, single changes of them and what each does. */
export const trainSettingsEn = {
  settings: 'How it learns',
  reset: (name: string) => `Back to the suggested value: ${name}`,
  resetAll: 'All as suggested',
  more: 'More settings',
  epochs: 'Epochs',
  epochsNote: 'How many times it sees all pictures.',
  learningRate: 'Learning rate',
  learningRateNote: 'How long each step against the gradient is.',
  rateFalls: 'The rate falls',
  rateFallsNote: 'From batch to batch, down to almost nothing: short steps fine-tune at the end.',
  earlyStopping: 'Early stopping',
  earlyStoppingNote: (patience: number, monitor: string, firstEpoch: number) =>
    firstEpoch > 1
      ? `Stops when ${monitor} has not fallen for ${epochs(patience)}, counting from epoch ${whole(firstEpoch)} on: before, it has hardly begun to learn.`
      : `Stops when ${monitor} has not fallen for ${epochs(patience)}.`,
  noEarlyStoppingNote: (
    patience: number,
    monitor: string,
    firstEpoch: number,
    epochCount: number,
  ) =>
    `With ${epochs(epochCount)} it cannot stop early: it waits until ${monitor} has not fallen for ${epochs(patience)}, counting from epoch ${whole(firstEpoch)} on.`,
  augmentation: 'Data augmentation',
  augmentationNote: 'Changes each picture a little, each time: it never sees the same one twice.',
  optimizer: 'Optimizer',
  optimizers: { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' },
  optimizerNotes: {
    sgd: 'Each step follows the gradient of the batch, nothing else.',
    momentum: 'Remembers the steps before, like a ball that rolls.',
    adam: 'Each weight with a step of its own, by its recent gradients.',
  },
  batchSize: 'Batch',
  batchSizeNote: 'How many pictures each gradient comes from.',
  weightDecay: 'Weight decay',
  weightDecayNote: 'Shrinks the weights a little at each step: against overfitting.',
  dropout: (number: number) => `Dropout ${number}`,
  dropoutNote: 'Which part is switched off at random while training.',
  patience: 'Patience',
  patienceNote: 'Epochs without getting better before it stops.',
  monitor: 'What is watched',
  monitors: { loss: 'the loss', 'val-loss': 'the validation loss' },
  keepBest: 'Keep the best epoch',
  keepBestNote: 'The one with the lowest validation loss, not the last one.',
  initialisation: 'First weights',
  initialisations: { glorot: 'Glorot', he: 'He' },
  initialisationNotes: {
    glorot: 'Random, by how many inputs and outputs: for sigmoid and tanh.',
    he: 'Random, larger: for ReLU.',
  },
  seed: 'Seed',
  seedNote: 'With the same seed, the same first weights and the same order.',
  newSeed: 'Another seed',
  augments: {
    flip: 'Mirror',
    shift: 'Shift',
    rotate: 'Rotate',
    zoom: 'Zoom',
    light: 'Light',
    colour: 'Color',
    noise: 'Noise',
    cutOut: 'Cover a square',
  },
  strength: (share: number) => (share === 0 ? 'no' : `${whole(100 * share)}%`),
  preview: 'This is what becomes of your pictures',
  previewAgain: 'Others',

  whatIf: 'What happens if…?',
  whatIfs: {
    'rate-up': () => 'rate × 10',
    'rate-down': () => 'rate ÷ 10',
    'batch-1': () => 'batch of 1',
    'no-dropout': () => 'no dropout',
    'no-augmentation': () => 'no augmentation',
    'no-stopping': (count: number) => `${epochs(count)}, no stopping`,
    sgd: () => 'with SGD',
  },
  whatIfNext: (all: readonly string[]) => `The next training will use it: ${list(all)}.`,
  whatIfSaid: {
    'rate-up': (rate: string) => `Rate ${rate}: steps ten times as long. They may go too far.`,
    'rate-down': (rate: string) => `Rate ${rate}: steps ten times as short. It will learn slowly.`,
    'batch-1': () => 'Batch of 1: each step follows a single picture. See how noisy the curve is.',
    'no-dropout': () => 'No dropout. See whether the two curves part more.',
    'no-augmentation': () =>
      'No augmentation: it always sees the same pictures. See the overfitting.',
    'no-stopping': (_: string, count: number) =>
      `${epochs(count)} and no early stopping. See from when on it is too much.`,
    sgd: () => 'Plain SGD: with the same rate it gets much less far than Adam.',
  },
} satisfies TrainSettingsMessages;
