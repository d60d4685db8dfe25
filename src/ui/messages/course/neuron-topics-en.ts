import { askedCell, askedRule, askedUnit, askedVectors } from '../../../core/course/asked-labs.ts';
import { dotProduct } from '../../../core/neuron/similarity/dot-product.ts';
import { plural } from '../format.ts';
import { numberText } from '../../neuron/number-text.ts';
import { listText, productText, type TopicWords } from './topic-words.ts';

const many = plural('en');

/** Topics 1–6 of the course: from a rule to a layer. */
export const neuronTopicsEn = {
  rules: {
    title: 'Written rules, learned rules',
    idea: 'Somebody writes a rule: below 4 km/h you walk, below 12 you run. Learning means letting the data set those numbers.',
    activity:
      'Move both thresholds until the rule gets it right. Then bring in the data that nobody foresaw and see what it says about them.',
    ask: (own) => {
      const { lowKmh, highKmh, busKmh } = askedRule(own);
      return `${own.labs?.rules ? 'Your' : 'The'} rule looks at speed alone: below ${lowKmh} km/h you walk, below ${highKmh} you run, otherwise you bike. Someone sits on a bus at ${busKmh} km/h. What does the rule say?`;
    },
    options: ['That it does not know', 'Running', 'Biking'],
    right: 'Yes. A rule always answers, also where nobody wrote it for that.',
    wrong: 'Look at the last line of the rule: at which speeds does it hold?',
    say: 'Artificial intelligence is the large set: rules written by hand are in it, too. In machine learning the numbers come from data; in deep learning the features do as well. Why now? Machines, software and data.',
    prompt: 'Besides speed, what would you measure to tell the bus from the bike?',
  },
  threshold: {
    title: 'The threshold unit',
    idea: 'It adds up its inputs, each times its weight; if the sum reaches the threshold, it fires. Moved to the other side, the threshold changes sign and is called the bias: it says how readily it fires.',
    activity: 'Solve AND, OR and NOT with weights of your own. Then try XOR.',
    ask: (own) => {
      const { w1, w2 } = askedUnit(own);
      return own.labs?.threshold
        ? `Your weights are w₁ = ${w1} and w₂ = ${w2}, and both inputs are 0 or 1. Which threshold makes it an AND?`
        : 'Two inputs, 0 or 1, each with weight 1. Which threshold makes it an AND?';
    },
    options: (own) => askedUnit(own).thresholds.map((threshold) => numberText(threshold)),
    right: (own) => {
      const { w1, w2, thresholds } = askedUnit(own);
      const [low, sum, high] = thresholds.map((threshold) => numberText(threshold));
      return `Yes: only ${w1} + ${w2} reaches ${sum}. With ${low} it would be an OR, and ${high} is never reached.`;
    },
    wrong: (own) => {
      const { w1, w2 } = askedUnit(own);
      return `Add up the four cases: 0, ${w1}, ${w2} and ${numberText(w1 + w2)}. Which is the only one that should make it fire?`;
    },
    say: 'McCulloch and Pitts, 1943: the neuron as a sum and a threshold. It does not learn yet: the weights are found by hand.',
    prompt: 'Why can no single unit do XOR?',
  },
  perceptron: {
    title: 'The perceptron',
    idea: 'The same neuron, now with a rule to correct itself: it predicts, compares and, if it was wrong, moves its weights a little toward the answer.',
    activity:
      'Take one step at a time with apples and oranges and read what changed. Then let it run until it makes no mistake.',
    ask: ({ labs }) =>
      labs?.perceptron
        ? `Your perceptron looked at ${labs.perceptron.examples} ${many(labs.perceptron.examples, 'example', 'examples')} and corrected itself ${labs.perceptron.corrections} ${many(labs.perceptron.corrections, 'time', 'times')}. Now it says apple, and it is an apple. What does it do with its weights?`
        : 'It said apple, and it was an apple. What does it do with its weights?',
    options: ['It leaves them as they are', 'It raises them', 'It sets them to zero'],
    right:
      'Yes. Without an error there is no correction: that is why it stops, if a line can separate them.',
    wrong: 'The correction is multiplied by the error. How large is the error if it was right?',
    say: 'Rosenblatt, 1958. If there is a line that separates them, it finds one after finitely many corrections. If there is none, it keeps swinging.',
    prompt: 'Which fruit would you add so that no line can separate them?',
  },
  vectors: {
    title: 'Which vector is most similar?',
    idea: 'Comparing two things means comparing their lists of numbers. Dot product, cosine and distance are three ways to say how similar they are.',
    activity:
      'Find out which of A, B and C is most like X. Then move another arrow until it beats that one.',
    ask: (own) => {
      const { x, b } = askedVectors(own);
      return `What is the dot product of ${own.labs?.vectors ? 'your vectors ' : ''}X = ${listText(x)} and B = ${listText(b)}?`;
    },
    options: [],
    right: (own) => {
      const { x, a, b, c } = askedVectors(own);
      const [ofA, ofB, ofC] = [a, b, c].map((other) => numberText(dotProduct(x, other)));
      return `Yes, ${ofB}. With A it is ${ofA}, with C ${ofC}.`;
    },
    wrong: (own) => {
      const { x, b } = askedVectors(own);
      return `Multiply pair by pair and add up: ${productText(x, b, 2)} + …`;
    },
    say: 'By dot product and cosine the largest number wins; by distance, the smallest. A cosine of −1 is to point exactly the other way.',
    prompt: 'When would the cosine and the distance disagree?',
  },
  matrix: {
    title: 'Matrix product',
    idea: 'Each number of the result is a row times a column. A layer is all of its neurons doing that calculation at once: f(W·x + b).',
    activity: 'Go through the calculation step by step, and predict a cell before you see it.',
    ask: (own) => {
      const { row, column } = askedCell(own);
      return `The first row ${own.labs?.matrix ? 'of your matrices ' : ''}is ${listText(row)} and the first column is ${listText(column)}. Which number stands in the first cell?`;
    },
    options: [],
    right: (own) => {
      const { row, column } = askedCell(own);
      return `Yes: ${productText(row, column)} = ${numberText(dotProduct(row, column))}.`;
    },
    wrong: (own) => {
      const { row, column } = askedCell(own);
      return `${productText(row, column)}. Mind the signs.`;
    },
    say: 'ŷ = f(wᵀx + b) is one neuron. If W has m rows, they are m neurons. A network is a layer within another. Mind that in some printed material one cell has lost its sign.',
    prompt: 'If W is 4 × 3, how many numbers must x have?',
  },
  activations: {
    title: 'Activation functions',
    idea: 'Without a function that bends the line, a thousand layers are worth no more than one. Its derivative says how much the neuron can learn.',
    activity:
      'Move x and find where the derivative nearly vanishes. Then see what that does over ten layers.',
    also: 'ReLU on the edges of your camera',
    ask: ({ labs }) =>
      labs?.activations && labs.activations.x !== 0
        ? `At your x = ${numberText(labs.activations.x)} the derivative of the sigmoid is ${numberText(labs.activations.slope, 3)}. What is it at x = 0, where it is largest?`
        : 'What is the derivative of the sigmoid at x = 0?',
    options: [],
    right:
      'Yes, 0.25, and it is never more. Multiplied by itself over ten layers it is next to nothing.',
    wrong: 'At 0 the sigmoid is 0.5, and its derivative is f · (1 − f).',
    say: 'Sigmoid, tanh, ReLU, leaky ReLU, maxout and ELU. The first two saturate: far from 0 they hardly change.',
    prompt: 'What happens to a neuron with ReLU that only ever gets negative numbers?',
  },
} as const satisfies Record<string, TopicWords>;
