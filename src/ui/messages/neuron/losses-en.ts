import { sharePercent } from '../format.ts';
import type { lossesEs } from './losses-es.ts';

const percent = sharePercent('en');

/** Words of the lab Losses. */
export const lossesEn: typeof lossesEs = {
  title: 'Losses',
  /** One line on its card. */
  idea: 'How wrong a prediction was, in one number.',
  part: 'Part',
  parts: { one: 'One', set: 'Several', sigmoid: 'Sigmoid', classes: 'Classes' },
  loss: 'Loss',
  losses: { 'squared-error': 'MSE', 'binary-cross-entropy': 'Cross-entropy' },
  negated: 'Without the minus sign',
  negatedNote: 'A common slip when the formula is copied: see which way it pushes.',
  answer: 'Prediction ŷ',
  truth: 'The right answer,\u00a0y',
  plane: 'Loss L by the prediction ŷ',
  setPlane: 'Five predictions and the right answer to each',
  example: 'example',
  answerOf: (index) => `Prediction of example ${index}`,
  sigmoidPlane: 'How hard each loss pulls, by z',
  pull: 'pull |∂L/∂z|',
  logit: 'z, before the sigmoid',
  column: { loss: 'Loss', value: 'L', slope: '∂L/∂z' },
  classPlane: 'Three logits, one for each class',
  logitOf: (name) => `Logit of ${name}`,
  classes: ['mug', 'keys', 'book'],
  right: 'The right one',
  sentence: {
    one: (answer, truth, loss, slope) =>
      `It predicted ${answer}, and the right answer was ${truth}: L = ${loss}. The slope is ${slope}, so descent moves ŷ the way the arrow points.`,
    exact: (loss) => `Right: L = ${loss} and the slope is almost 0. Nothing is left to move.`,
    nearest: (answer, truth, loss, slope) =>
      `It gets no nearer to ${truth}: ŷ = ${answer} and L = ${loss}. Yet the slope is ${slope}: cross-entropy never stops pushing toward ${truth}.`,
    sure: (answer, loss, squared) =>
      `Sure and wrong (${answer}): cross-entropy punishes it with L = ${loss}, and at the very end it would be infinite; MSE with no more than ${squared}.`,
    negated: (loss) =>
      `Without the minus, L = ${loss}: being wrong lowers the loss, and the arrow pushes toward the opposite prediction. Error is rewarded.`,
    negatedFlat: (loss) =>
      `Without the minus, L = ${loss} and the slope is almost 0: being right is now the top of the curve. Move ŷ to either side and the arrow takes it away from what is right.`,
    set: (sum, count, mean, worst, share) =>
      `J = (${sum}) / ${count} = ${mean}. Example ${worst} makes up ${percent(share)} of the sum: move it to its mark.`,
    setPerfect: 'All on their marks: J is almost 0.',
    sigmoidWrong: (answer, squared, entropy, ratio) =>
      `It is sure and wrong (ŷ = ${answer}): with MSE the pull is ${squared}, with cross-entropy ${entropy}, ${ratio} times as much. With MSE it would hardly learn.`,
    sigmoidRight: (answer) =>
      `Here ŷ = ${answer} and all is well: both losses pull little, as they should. Take z to the other end.`,
    sigmoidMiddle: (answer, squared, entropy) =>
      `In the middle, ŷ = ${answer}: MSE pulls ${squared} and cross-entropy ${entropy}. Move z to where it is sure and wrong.`,
    classes: (name, share, loss) =>
      `Right is ${name} and it gets p = ${share}: L = −log ${share} = ${loss}. A step against the gradient p − y raises its logit and lowers the others.`,
    classesSure: (name, share, loss) =>
      `Almost all the probability is on ${name} (p = ${share}): L = ${loss}, there is hardly anything left to correct.`,
  },
  whyCard: {
    mean: 'The loss L is of one example; the cost J is their mean. To train is to look for the weights W* with the smallest J.',
    squared:
      'Mean squared error (MSE) is for real values: it punishes the square of how far off it was.',
    entropy:
      'Binary cross-entropy is for probabilities: it measures surprise. Mind the minus: the logarithm of something below 1 is negative, and without the minus whoever is most wrong would win.',
    sigmoid:
      'After a sigmoid, MSE carries the factor ŷ (1 − ŷ), which dies out at both ends. With cross-entropy that factor cancels and ŷ − y is left.',
    classes:
      'With several classes, softmax shares out 1 among all, and the loss looks only at the share of the right one.',
  },
};
