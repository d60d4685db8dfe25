import {
  barPercent,
  decimals,
  isSaid,
  listing,
  plural,
  roughDuration,
  significant,
} from '../format.ts';
import { compareEn } from './compare-en.ts';
import { digitsEn } from './digits-en.ts';
import { guessingEn } from './guessing-en.ts';
import { pictureChangeEn } from './picture-change-en.ts';
import { runNamesEn } from './run-names-en.ts';
import { epochs, trainSettingsEn } from './train-settings-en.ts';
import { trainTroublesEn } from './train-troubles-en.ts';
import { tuneEn } from './tune-en.ts';
import type { TrainMessages } from './train-es.ts';

const many = plural('en-US');
const listed = listing('en-US');
const whole = decimals('en-US', 0);
const number1 = decimals('en-US', 1);
const number3 = significant('en-US', 3);
const duration = roughDuration('en-US');
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'short' });

/** Words of the inner tab Train. */
export const trainEn = {
  title: 'Train',
  start: 'Train',
  again: 'Train again',
  measuring: 'This device is being measured…',
  measuringLong:
    'Measuring this device is taking a while. You can train now; you will see the time left as it learns.',
  estimate: (ms: number, count: number) => `≈ ${duration(ms)} on this device, ${epochs(count)}`,
  pictures: (training: number, validation: number) =>
    validation > 0
      ? `Learns from ${whole(training)} pictures and is measured with ${whole(validation)} others.`
      : `Learns from ${whole(training)} pictures.`,
  memoryToTrain: (size: string, batch: number) =>
    `While training it takes about ${size} of memory, in batches of\u00a0${whole(batch)}.`,
  memoryNeeded: (size: string) => `Takes about ${size} of memory.`,
  changes: {
    'smaller-input': (from: number, to: number) => `an input of ${to} px instead of ${from}`,
    'half-the-width': () => 'half the kernels and neurons',
    'fewer-epochs': (from: number, to: number) => `${epochs(to)} instead of ${whole(from)}`,
    'fewer-pictures': (from: number, to: number) =>
      `${whole(to)} pictures instead of ${whole(from)}`,
  },
  toFit: (changes: string) => `So that it ends within a minute: ${changes}.`,
  cut: (changes: string) => `With cuts: ${changes}.`,
  unfit: 'Without cuts',
  fit: 'Let it end within a minute',
  needs: {
    network: 'The network has to be mended first, in Build.',
    classes: 'A network needs at least two classes with photos to tell apart.',
  },
  toBuild: 'Go to Build',
  toTeach: 'Go to Teach',
  instead: 'Or begin with pictures that are here already:',
  withDigits: 'Handwritten digits',
  withToy: 'Three sample things',
  unmeasured: (names: readonly string[]) =>
    `Of ${listed(names)} there is a single take: all of it is learned, and it cannot be measured. Record another elsewhere.`,

  preparing: (done: number, total: number) =>
    `The pictures are being prepared: ${whole(done)} of ${whole(total)}`,
  starting: 'The network is being prepared…',
  epochOf: (epoch: number, count: number) => `Epoch ${whole(epoch)} of ${whole(count)}`,
  batchOf: (batch: number, count: number) => `batch ${whole(batch)} of ${whole(count)}`,
  chip: (epoch: number, count: number) => `Epoch\u00a0${whole(epoch)}/${whole(count)}`,
  chipRight: (accuracy: string) => `in training ${accuracy}`,
  chipLabel: (epoch: number, count: number, accuracy: string | undefined) =>
    `Your network is training: epoch ${whole(epoch)} of ${whole(count)}${accuracy ? `, accuracy in training ${accuracy}` : ''}. Go to Train`,
  chipPreparing: 'Preparing…',
  chipPreparingLabel: 'The training of your network is being prepared. Go to Train',
  chipStop: 'Finish the training',
  progress: 'Progress of the training',
  pause: 'Pause',
  resume: 'Go on',
  firstEpoch:
    'Only whole epochs are kept: if you finish before the first one is done, nothing is left.',
  oneBatch: 'One batch',
  oneEpoch: 'One epoch',
  stop: 'Finish',
  stopping: 'The batch is ending…',
  paused: 'Paused',
  cancel: 'Cancel',
  loss: 'Loss',
  accuracy: 'Accuracy in training',
  rate: 'Pictures a second',
  rateWords: (perSecond: number) => {
    if (perSecond < 0.1) return `less than ${number1(0.1)}`;
    return perSecond < 10 ? number1(perSecond) : whole(perSecond);
  },
  left: 'Left',
  memory: 'Memory, at most',
  memoryNote: (estimated: string) =>
    `The memory is the most that a batch has taken: the parameters and what comes out of each layer, with their gradients. About ${estimated} were expected.`,
  backend: 'Runs on',
  backends: { webgl: 'GPU (WebGL)', webgpu: 'GPU (WebGPU)', cpu: 'processor' } as Record<
    string,
    string | undefined
  >,
  percent: barPercent('en-US'),
  number: number3,
  whole,
  duration,
  leftWords: (ms: number) => `≈ ${duration(ms)}`,

  fromFile: 'Came from a file',
  ends: {
    fromFile:
      'It came from a file: how it learned, and from what, is not known here. It answers, can be looked into, and is measured with photos taken from now on, or in a test round.',
    'epochs-done': (count: number) => `Done: ${epochs(count)}.`,
    'early-stopped': (bestEpoch: number) =>
      `Early stopping: from epoch ${whole(bestEpoch)} on it did not get better.`,
    stopped: (count: number) =>
      count === 0
        ? 'You finished it in the first epoch: nothing of it was kept.'
        : `You finished it after ${epochs(count)}.`,
    diverged: (epoch: number) =>
      `In epoch ${whole(epoch)} the loss shot up until it was no number. Is the learning rate too high? That is nearly always why: each step goes too far. The weights of the last good epoch are kept.`,
    divergedFirst:
      'The loss shot up from the first epoch until it was no number. Is the learning rate too high? That is nearly always why: each step goes too far.',
    failed:
      'The device stopped training. What was learned in whole epochs is safe. Try a smaller network or a smaller batch.',
    openEye: 'Tuning the eye was interrupted, and nothing of it was kept.',
    open: (count: number, of: number) =>
      `Left halfway: ${whole(count)} of ${epochs(of)}. The one under way was not kept.`,
  },
  leftOff: (name: string, count: number, of: number) =>
    `${name} was interrupted: ${whole(count)} of ${epochs(of)}.`,
  letEnd: 'Leave it as it is',
  guessing: guessingEn,
  keptBest: (epoch: number) => `The one of epoch ${whole(epoch)} is used, the best.`,
  keptBestSince: (epoch: number, since: number) =>
    `The one of epoch ${whole(epoch)} is used, the best from ${whole(since)} on: those before were not measured with the same pictures.`,
  keptLast:
    'The last epoch is used: it was not measured, so nothing says whether another is better.',
  retryTenth: (rate: number) => `Try with ${number3(rate)}`,
  goOn: 'Go on',
  goOnWith: (name: string) => `Go on with ${name}`,
  otherRun: (name: string, source: string) => `${name} (${source}).`,
  otherNetwork: (name: string) => `${name}.`,
  ownSettings:
    'It goes on with the settings it began with: what you changed since is for the next one.',
  moreEpochs: (count: number) => `${epochs(count)} more`,
  news: {
    'batch-halved': (size: number) =>
      `There was not enough memory: the batch went down to ${whole(size)} and training went on.`,
    rebuilt: (epoch: number) =>
      `The device interrupted the computation for a moment. ${epoch === 0 ? 'It began again.' : `It went on from epoch ${whole(epoch)}.`}`,
    'was-hidden': (ms: number, batches: number) =>
      batches > 0
        ? `While you looked elsewhere (${duration(ms)}) it went on: ${many(batches, '1 batch', `${whole(batches)} batches`)}.`
        : `While you looked elsewhere (${duration(ms)}) the browser held it. It goes on now; keep it in sight.`,
  },
  notKept:
    'What was learned could not be kept, nearly always for want of room: it lives until you close this page. Free some space.',
  notKeptRun: 'not kept',
  troubles: trainTroublesEn,
  onCpu: {
    settled:
      'Training runs on the processor here: this browser offers no GPU that is fit for it. For small networks it is enough.',
    doubtful:
      'This time the GPU failed, did not answer in time or was not offered by the browser: for now training runs on the processor. For small networks it is enough. If trying it again does not help, close the browser and open it again.',
    again: 'Try the GPU again',
    run: 'This training runs on the processor.',
  },

  curves: 'Curves',
  curveLoss: 'Loss function',
  curveAccuracy: 'Accuracy',
  batchLine: 'each batch',
  trainingLine: 'training',
  validationLine: 'validation',
  gap: 'overfitting',
  epoch: 'Epoch',
  curveWords: (first: string, last: string, count: number) =>
    `The loss went from ${first} to ${last} in ${epochs(count)}.`,
  pictureChange: pictureChangeEn,
  overfits: (epoch: number) =>
    `Overfitting: from epoch ${whole(epoch)} on the validation loss rises while the training loss falls. The network learns its pictures by heart.`,
  curvesApart:
    'The validation loss stands above the training loss: with pictures it has not seen, the network is wrong more often. If that distance grows, it is overfitting.',
  notApart:
    'The validation loss does not part upward from the training loss: the network does not learn its pictures by heart.',
  asTable: 'As a table',
  tableHead: {
    loss: 'Loss',
    accuracy: 'Accuracy',
    validationLoss: 'Val. loss',
    validationAccuracy: 'Val. accuracy',
  },

  inside: 'Gradients, weights and kernels',
  magnitudes: 'Mean size by layer',
  magnitudesNote:
    'If the gradient of the first layers is far smaller than that of the last ones, they hardly learn.',
  gradient: 'Gradient',
  weight: 'Weight',
  layer: 'Layer',
  kernels: 'Kernels of the first layer',
  kernelsNote: 'Gray is 0; light, positive; dark, negative. In color, each channel for itself.',
  kernel: (number: number) => `Kernel ${number}`,

  ...trainSettingsEn,
  undo: 'Undo',

  runs: 'Trainings',
  noRuns: 'Your trainings stay here, with their settings, to be compared.',
  runNames: runNamesEn,
  runFacts: (accuracy: string | undefined, howLong: string) =>
    [accuracy && `accuracy ${accuracy}`, howLong].filter(isSaid),
  epochCount: epochs,
  onTraining: 'in training',
  when: (ms: number) => day.format(ms),
  compare: (name: string) => `Compare ${name}`,
  share: (name: string) => `Share ${name}`,
  rename: (name: string) => `Rename ${name}`,
  newName: 'New name',
  save: 'Save',
  remove: (name: string) => `Remove ${name}`,
  useRun: (name: string) => `Use ${name}`,
  inUse: 'in use',
  ...compareEn,
  code: 'In code',

  live: 'Live',
  who: 'Who answers',
  whos: { network: 'your network', eye: 'the eye', both: 'both' },
  ownNetwork: 'Your network',
  eye: 'The eye',
  liveWaits: 'Your network is getting ready…',
  eyeWaits: 'The eye is getting ready…',
  eyeFailed: 'The eye did not start: This device says why.',
  eyeEmpty: 'The eye answers once there are photos in Teach.',
  noneOfThese: 'none of these',
  facts: (accuracy: string | undefined, kilobytes: string, ms: string | undefined) =>
    [accuracy && `accuracy ${accuracy}`, kilobytes, ms && `${ms} a picture`].filter(isSaid),
  ms: (ms: number) => `${ms < 10 ? number1(ms) : whole(ms)}\u00a0ms`,
  liveNote:
    'Your network always chooses one of its classes, even if it is none: it cannot say “none of these”.',
  transferOwn: (own: string, eye: string) =>
    `With your photos, on takes that neither had seen: your network gets ${own} right, the eye ${eye}.`,
  /** Figures of bench/results/2026-11-30-train-photos.json, means of five draws. */
  transfer:
    'Your network learns from scratch: it knows only what your photos teach it. The eye had seen more than a million others before, and of yours only its last layer learns: that is transfer learning. This is why with few photos the eye usually wins. In five trials with 24 photos of each of 5 things it got 99% right on average; a network from scratch 64%, and with data augmentation, in the same 40 epochs, 52%.',
  showDigit: 'Show the camera a digit written with a thick marker, centered in the square.',

  digits: digitsEn,

  tune: tuneEn,
} satisfies TrainMessages;
