import type { chainRuleEs } from './chain-rule-es.ts';

/** Words of the lab Chain rule. */
export const chainRuleEn: typeof chainRuleEs = {
  title: 'Chain rule',
  /** One line on its card. */
  idea: 'Backpropagation, one edge at a time.',
  net: 'Network',
  nets: { chain: 'From class', '2-2-1': '2-2-1' },
  graph: 'Graph of the network: each number and, below it, how J changes with it',
  leaf: (name, value, slope) =>
    slope === undefined ? `${name} = ${value}` : `${name} = ${value}, derivative of J: ${slope}`,
  step: 'One edge',
  back: 'Back',
  all: 'All',
  again: 'Again',
  check: 'Check by nudging',
  learn: 'Correct weights',
  rate: 'η, learning rate',
  activation: 'Activation',
  activations: { none: 'none', sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
  loss: 'Loss',
  losses: { 'squared-error': 'squared error', 'binary-cross-entropy': 'cross-entropy' },
  lossNote: 'With cross-entropy the output ŷ always goes through the sigmoid.',
  checked: {
    caption: 'The same derivative in two ways',
    parameter: 'Weight',
    rule: 'Chain',
    nudge: 'Nudge',
    what: (h) => `Nudge: (J(w + ${h}) − J(w − ${h})) / (2 · ${h})`,
    agree: 'They agree: the chain rule is no approximation, it only saves work.',
    differ: 'Not all agree: there is a corner (ReLU at 0), or numbers that are too large.',
  },
  sentence: {
    start: (inputs, prediction, truth, loss) =>
      `Forward: with ${inputs} the network answers ŷ = ${prediction}; right would be ${truth}, so J = ${loss}. Tap “One edge” to share out the blame.`,
    toLoss: (slope) =>
      `The way back starts at the loss: if ŷ rises a little, J changes ${slope} times that.`,
    toNode: (right, left, upstream, local, product) =>
      `${upstream} reaches ${right}; ${left} moves it at a rate of ${local}: ${left} gets ${product}.`,
    toInput: (left, product) =>
      `${left} is data and is not corrected, but the way back leads to it as well: ${product}.`,
    sum: (left, first, second, sum) =>
      `Two ways lead to ${left}, and what they bring adds up: ${first} + ${second} = ${sum}.`,
    done: (name, slope) =>
      `Done: ∂J/∂${name} = ${slope}. Now we know which way to move each weight: tap “Correct weights”.`,
    learned: (before, after) =>
      `Each weight took a step against its derivative: J fell from ${before} to ${after}. Backward again, and another step.`,
    overshot: (before, after) =>
      `The step was too long: J rose from ${before} to ${after}. Try a smaller η under “More”.`,
    still: (loss) =>
      `Nothing moved: the derivatives are almost 0 and J stays at ${loss}. Either it has arrived, or the activation is saturated.`,
    limit: 'A weight reached the limit of ±10 and stayed there. Try a smaller η under “More”.',
    overflow:
      'A number no longer fits: ŷ was rounded to 0 or 1 and its logarithm is infinite. Bring the weights closer to 0.',
  },
  whyCard: {
    factors:
      'The derivative is put together along the path: each factor says how much a number changes when the one just before it moves. Multiplied, they say how much J changes when the first weight moves.',
    sums: 'With an activation a neuron is two numbers: the sum z and what comes out of it, a = f(z). The derivative f′ is taken at z. Without an activation a and z are the same.',
    reuse:
      'The way back is kept: what reached a neuron serves all its weights. That is why a single pass backward (backpropagation) gives the derivative of every weight.',
    step: 'With its derivative, each weight takes a step against it, as long as η says.',
    nudge:
      'Checking by nudging takes two passes forward for each weight: with a million weights, two million passes.',
    tape: 'TensorFlow does the same: it notes each operation on a tape (GradientTape) and reads it from the end.',
  },
};
