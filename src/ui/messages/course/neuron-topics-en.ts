import type { TopicWords } from './topic-words.ts';

/** Topics 1–6 of the course: from a rule to a layer. */
export const neuronTopicsEn = {
  rules: {
    title: 'Written rules, learned rules',
    idea: 'Somebody writes a rule: below 4 km/h you walk, below 12 you run. Learning is to let the data set those numbers.',
    activity:
      'Move both thresholds until the rule gets it right. Then bring in the data that nobody foresaw and see what it says of them.',
    ask: 'Your rule looks at speed alone. Someone sits on a bus at 30 km/h. What does the rule say?',
    options: ['That it does not know', 'Running', 'Biking'],
    right: 'Yes. A rule always answers, also where nobody wrote it for that.',
    wrong: 'Look at the last line of the rule: at which speeds does it hold?',
    say: 'Artificial intelligence is the large set: rules written by hand are in it, too. In machine learning the numbers come from data; in deep learning the features do as well. Why now? Machines, software and data.',
    prompt: 'Besides speed, what would you measure to tell the bus from the bike?',
  },
  threshold: {
    title: 'The threshold unit',
    idea: 'It adds up its inputs, each times its weight; if the sum reaches the threshold, it fires. Moved to the other side, the threshold becomes the bias: how readily it fires.',
    activity: 'Solve AND, OR and NOT with weights of your own. Then try XOR.',
    ask: 'Two inputs, 0 or 1, each with weight 1. Which threshold makes it an AND?',
    options: ['0.5', '2', '3'],
    right: 'Yes: only 1 + 1 reaches 2. With 0.5 it would be an OR, and 3 is never reached.',
    wrong: 'Add up the four cases: 0, 1, 1 and 2. Which is the only one that should make it fire?',
    say: 'McCulloch and Pitts, 1943: the neuron as a sum and a threshold. It does not learn yet: the weights are found by hand.',
    prompt: 'Why can nobody do XOR?',
  },
  perceptron: {
    title: 'The perceptron',
    idea: 'The same neuron, now with a rule to correct itself: it predicts, compares and, if it was wrong, moves its weights a little toward the answer.',
    activity:
      'Take one step at a time with apples and oranges and read what changed. Then let it run until it makes no mistake.',
    ask: 'It said apple, and it was an apple. What does it do with its weights?',
    options: ['It leaves them as they are', 'It raises them', 'It sets them to zero'],
    right:
      'Yes. Without an error there is no correction: that is why it ends, if a line can part them.',
    wrong: 'The correction is multiplied by the error. How large is the error if it was right?',
    say: 'Rosenblatt, 1958. If there is a line that parts them, it finds one after finitely many corrections. If there is none, it keeps swinging.',
    prompt: 'Which fruit would you put where no line can part them?',
  },
  vectors: {
    title: 'Which vector is most similar?',
    idea: 'To compare two things is to compare their lists of numbers. Dot product, cosine and distance are three ways to say how similar they are.',
    activity:
      'Find out which of A, B and C is most like X. Then drag an arrow until it beats that one.',
    ask: 'What is the dot product of X = (0.5, 0.3, 0.7) and B = (0.6, 0.2, 0.6)?',
    options: [],
    right: 'Yes, 0.78: more than with A (0.45) and with C (−0.83).',
    wrong: 'Multiply pair by pair and add up: 0.5 · 0.6 + 0.3 · 0.2 + …',
    say: 'B wins by all three measures: cosine 0.982, distance 0.173. C points exactly the other way: its cosine is −1.',
    prompt: 'When would the cosine and the distance disagree?',
  },
  matrix: {
    title: 'Matrix product',
    idea: 'Each number of the result is a row times a column. A layer is all of its neurons doing that calculation at once: f(W·x + b).',
    activity: 'Go through the calculation step by step, and predict a cell before you see it.',
    ask: 'The first row is 2, 5, 2 and the first column is −2, −2, 0. Which number stands in the first cell?',
    options: [],
    right: 'Yes, −14. The printed material says 14: its sign is missing.',
    wrong: '2 · (−2) + 5 · (−2) + 2 · 0. Mind the signs.',
    say: 'ŷ = f(wᵀx + b) is one neuron. If W has m rows, they are m neurons. A network is a layer within another.',
    prompt: 'If W is 4 × 3, how many numbers must x have?',
  },
  activations: {
    title: 'Activation functions',
    idea: 'Without a function that bends the line, a thousand layers are worth no more than one. Its derivative says how much the neuron can learn.',
    activity:
      'Drag x and find where the derivative nearly vanishes. Then see what that does over ten layers.',
    also: 'ReLU on the edges of your camera',
    ask: 'What is the derivative of the sigmoid at x = 0?',
    options: [],
    right:
      'Yes, 0.25, and it is never more. Multiplied by itself over ten layers it is next to nothing.',
    wrong: 'At 0 the sigmoid is 0.5, and its derivative is f · (1 − f).',
    say: 'Sigmoid, tanh, ReLU, leaky ReLU, maxout and ELU. The first two saturate; ReLU has a dead zone.',
    prompt: 'What happens to a neuron with ReLU that only ever gets negative numbers?',
  },
} as const satisfies Record<string, TopicWords>;
