import { decimals, plural } from '../format.ts';
import type { perceptronEs } from './perceptron-es.ts';

const countOf = plural('en-US');
const whole = decimals('en', 0);

/** Words of the lab Perceptron. */
export const perceptronEn: typeof perceptronEs = {
  title: 'Perceptron',
  idea: 'The same neuron, which now corrects its weights.',
  classes: ['apple', 'orange'],
  axes: { x: 'x₁ color: red → orange', y: 'x₂ peel: smooth → rough' },
  plane: (count, wrong) => `Fruit by color and peel: ${count}, ${wrong} on the wrong side`,
  said: {
    start: (wrong, count) =>
      wrong === 0
        ? 'All are on their side: this line is right already. Put a fruit on the other side.'
        : `${wrong} of ${count} ${countOf(wrong, 'is', 'are')} on the wrong side. Tap “One step”: it looks at one fruit and corrects if it fails.`,
    right: (name) => `It was an ${name} and it said ${name}. Right: nothing changes.`,
    tooReady: (name, other) =>
      `It was an ${name} and it said ${other}. Error −1: the weights go down and it fires less.`,
    notReady: (name, other) =>
      `It was an ${name} and it said ${other}. Error +1: the weights go up and it fires more.`,
    converged: (epochs, corrections) =>
      `A whole epoch without an error: converged in ${epochs} ${countOf(epochs, 'epoch', 'epochs')} and ${corrections} ${countOf(corrections, 'correction', 'corrections')}. What if you put a fruit on the other side?`,
    mixed: (epochs, wrong) =>
      `Epoch ${epochs}: ${wrong} wrong. No straight line separates this fruit, so the line never comes to rest.`,
    ended: (epochs) =>
      `It stops here, at epoch ${whole(epochs)}. No straight line gets them all right.`,
    endedSeparable: (epochs) =>
      `It stops here, at epoch ${whole(epochs)}, without having converged. There is a line that separates them, but through a gap so narrow that a great many corrections are missing.`,
    zeroRate: 'With η = 0 it sees the error but does not correct: the line stays put.',
    empty: 'Tap the plane to put fruit there; choose which below.',
    full: 'There is room for 64 points. Erase one to put another.',
    byHand: (wrong) =>
      `You moved the weights by hand: ${wrong} ${countOf(wrong, 'is', 'are')} on the wrong side.`,
  },
  step: 'One step',
  run: 'Run',
  pause: 'Pause',
  brush: 'A tap on the plane',
  erase: 'erase',
  speed: 'Speed',
  speeds: { slow: 'slow', middle: 'medium', fast: 'fast' },
  points: 'Fruit',
  sets: { fruits: 'separable', mixed: 'mixed', none: 'none' },
  rate: 'Learning rate η',
  weightsByHand: 'Weights by hand',
  w1: 'Weight w₁ (color)',
  w2: 'Weight w₂ (peel)',
  b: 'Bias b',
  numbers: {
    title: 'The last step, with its numbers',
    none: 'Each step is shown here with its numbers.',
    example: 'Example',
    sum: 'Sum',
    prediction: 'Prediction',
    error: 'Error',
  },
  errors: {
    title: 'Errors per epoch',
    of: (list) => `Errors per epoch: ${list}`,
    none: 'none yet',
    going: (errors, seen, all) => `so far in this one, ${errors} (${seen} of ${all})`,
  },
  why: {
    unit: 'The neuron adds its inputs times its weights. At zero or more it fires: it says 1, orange.',
    rule: 'After each example it compares. If it was right, the error is 0 and nothing changes. If not, each weight moves a little (η) to where that example would have come out better.',
    convergence:
      'Convergence theorem: if some straight line separates the classes, the corrections come to an end. Starting at zero there are at most (R/γ)² of them: R is the length of the longest example and γ the margin that the best line leaves, both counting the bias’s input of 1 (Novikoff, 1962).',
    notSeparable:
      'If no line separates them, there is always an error left to correct, and each correction spoils another fruit.',
    notBackpropTitle: 'This is not backpropagation',
    notBackprop:
      'Rosenblatt’s rule (1958) uses the error y − ŷ directly. Backpropagation (1986) uses derivatives, and this neuron’s step is flat: its derivative is 0 everywhere and does not say where to move. That is why networks with several layers traded the step for smooth functions.',
  },
  camera: {
    classes: ['A', 'B'],
    axes: { x: 'x₁ hue (°)', y: 'x₂ saturation (%)' },
    plane: (count) => `Colors by hue and saturation: ${count}`,
    take: (name) => `This is ${name}`,
    takeBack: 'Remove last',
    clear: 'Remove all',
    photographs: 'Use the photos of my project',
    noPhotographs:
      'Your project has no photos of two classes. Teach it two things in Teach, and their colors become points here.',
    pairs: (first, second) => `${first} and ${second}`,
    pair: 'Which classes of the project',
    reading: (hue, saturation) => `In the center: hue ${hue}°, saturation ${saturation}%`,
    sum: (sum, comparison) => `Σ\u00a0=\u00a0${sum}\u00a0${comparison}\u00a00`,
    said: {
      start: (first, second) =>
        `Point the square in the center at something red and tap “This is ${first}”; then at something green and tap “This is ${second}”.`,
      one: (name) => `Good. Now point at something of another color and tap “This is ${name}”.`,
      decides: (name) =>
        `What is in the center is ${name}, says the line. Point at something else and see if it changes.`,
      gray: 'What is in the center has hardly any color: its hue says nothing. Come closer or find more light.',
      mixed: 'These colors mix: no straight line separates them, and the line never comes to rest.',
    },
  },
};
