import { decimals, plural, sharePercent } from '../format.ts';
import type { overfittingEs } from './overfitting-es.ts';

const en = plural('en');
const whole = decimals('en', 0);

/** Words of the lab Overfitting. */
export const overfittingEn: typeof overfittingEs = {
  title: 'Overfitting',
  /** One line on its card. */
  idea: 'Memorizing is not learning: dropout and early stopping.',
  whole,
  percent: sharePercent('en'),
  number: (value) =>
    !Number.isFinite(value)
      ? '–'
      : value >= 1000
        ? 'over a thousand'
        : new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(
            Math.abs(value) < 1e-6 ? 0 : value,
          ),

  plane: 'The points, the curve they came from, and what the model makes of them',
  keyPoints: 'points to learn from',
  keyTruth: 'where they came from',
  keyModel: 'the model',
  trainError: 'Training error',
  testError: 'Test error',
  epoch: 'Epoch',
  plotDegrees: 'Mean squared error by the degree of the polynomial',
  beyond: (most, degree) =>
    `↑ The test error runs off the top of the chart: it reaches ${most} at degree ${degree}.`,
  beyondInNet: (most) => `↑ The error runs off the top of the chart: it reaches ${most}.`,
  plotEpochs: 'Mean squared error by epoch',

  model: 'Model',
  models: { polynomial: 'Polynomial', net: 'Network' },
  degree: 'Degree of the polynomial',
  neurons: 'Neurons per layer (two layers)',
  dropout: 'Dropout',
  dropoutNote: (percent) => `Switches ${percent} of the neurons off in each step.`,
  stopping: 'Early stopping',
  stoppingNote: (patience) =>
    `Sets a quarter of the points aside, and stops if they get no better in ${whole(patience)} epochs.`,
  train: 'Train',
  trainAgain: 'Train again',
  pause: 'Pause',

  count: 'Points to learn from',
  noise: 'Noise (deviation)',
  showTest: 'Show the 200 test points',
  otherPoints: 'Other points',

  compare: 'Fair comparison',
  compareWhat: (seeds) =>
    `A single run may be luck. Here each remedy is tried on ${seeds} draws of points and weights, the same for all, and measured on points that none of them saw.`,
  compareStart: 'Compare',
  compareAgain: 'Compare again',
  comparing: 'Comparing',
  cancel: 'Cancel',
  compareInNet: 'The comparison of dropout and early stopping is in the model Network.',
  arms: {
    plain: 'No remedy',
    dropout: 'Dropout',
    stopping: 'Early stopping',
    both: 'Both',
  },
  meanSpread: (mean, spread) => `${mean} ± ${spread}`,
  compareAxis: (largest) =>
    `Test error, from 0 to ${largest}: each dot is a run, the line is the mean, the band the deviation.`,
  compareResult: (arm) =>
    `Best on average: ${arm}. Where the bands overlap, the difference may be luck.`,

  says: {
    full: (degree, test) =>
      `Degree ${degree}: it goes through all points and has not learned the curve. Test error: ${test}.`,
    tooLow: (degree, test) =>
      `Degree ${degree}: test error ${test}. It lacks capacity: raise the degree.`,
    best: (degree, test) =>
      `Degree ${degree}: test error ${test}, the least of all. What if you go on?`,
    tooHigh: (degree, train, test) =>
      `Degree ${degree}: in training the error falls to ${train}, in the test it rises to ${test}. It memorizes the noise.`,
    learned: (degree, test) =>
      `Degree ${degree}: test error ${test}. It has learned the curve: what is left is the noise of the points.`,
    learnedExactly: (degree, test) =>
      `Degree ${degree}: test error ${test}. It has learned the curve: without noise there is nothing to memorize. Raise the noise under More and compare.`,
    netStart: (neurons) =>
      `A network with ${en(neurons, 'one neuron', `${neurons} neurons`)} per layer and very few points. Tap “Train”.`,
    training: 'Training: watch the two error curves part.',
    net: (epoch, train, test, parts) =>
      `Epoch ${whole(epoch)}: error ${train} in training and ${test} in the test.${parts ? ' It is memorizing.' : ''}`,
    netStopped: (epoch, best, test) =>
      `It stopped at epoch ${whole(epoch)} and kept the weights of epoch ${whole(best)}. Test error: ${test}.`,
  },
  whyText: [
    'A model with much capacity can go through all points, and through the noise they carry. The training error always falls; the test error falls, then rises. Where they part, overfitting begins.',
    'Dropout switches random neurons off in each step: none can rely on another. Early stopping sets some points aside, watches them and keeps the weights of the best epoch. Points set aside teach nothing: where there are few, that costs, too.',
    'The test points never decide anything: if they said when to stop, they would be a test no longer.',
    'Srivastava and others, “Dropout” (2014); Prechelt, “Early stopping – but when?” (1998).',
  ],
};
