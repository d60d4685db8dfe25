import { askedLosses } from '../../../core/course/asked-labs.ts';
import { numberText } from '../../neuron/number-text.ts';
import type { TopicWords } from './topic-words.ts';

/** Topics 7–11 of the course: how a network learns. */
export const trainingTopicsEn = {
  losses: {
    title: 'Multilayer perceptron and loss',
    idea: 'The loss says in one number how bad a prediction was. Training is looking for the weights that make it small on average.',
    activity: 'Move the prediction ŷ away from the right answer y, and compare both curves.',
    ask: (own) => {
      const { answer, truth } = askedLosses(own);
      return own.labs?.losses
        ? `The right answer was ${truth}, and your prediction was ${numberText(answer)}. Which loss punishes it more?`
        : 'The right answer was 1, and the network predicted 0.01, very sure. Which loss punishes it more?';
    },
    options: ['Squared error', 'Cross-entropy', 'Both equally'],
    right: (own) => {
      const { share, entropy, squared } = askedLosses(own);
      return `Yes: −log ${numberText(share)} is ${numberText(entropy, 2)}; the squared error stays at ${numberText(squared, 2)}.`;
    },
    wrong: (own) => {
      const { answer, truth, share } = askedLosses(own);
      return `Work both out: (${truth} − ${numberText(answer)})² and −log ${numberText(share)}.`;
    },
    say: 'Binary cross-entropy for probabilities, with its minus sign; mean squared error for real values. The cost J(W) is the average, and W* = argmin J(W).',
    prompt: 'What would cross-entropy reward without its minus sign?',
  },
  descent: {
    title: 'Gradient descent',
    idea: 'The gradient points to where the loss grows fastest. We take a step the other way, as long as the learning rate says, and look again.',
    activity:
      'Let the ball go, move it step by step, and raise the learning rate until it gets out of control.',
    ask: ({ labs }) =>
      labs?.descent
        ? `You left the learning rate at η = ${numberText(labs.descent.rate)}. When you raise it too much in the bowl, what does the ball do?`
        : 'You raised the learning rate a lot in the bowl. What did the ball do?',
    options: ['It reaches the bottom sooner', 'It stands still', 'It leaps farther and farther'],
    right: 'Yes: each step overshoots the bottom, and the next one does even more. It diverges.',
    wrong: 'Try the bowl again, with the rate as high as it goes.',
    say: 'W ← W − η ∂J/∂W. With the whole set: exact and heavy. With one example: light and noisy. With a mini-batch: quick, and a better estimate.',
    prompt: 'How could we tell that it ended in a local minimum?',
  },
  'chain-rule': {
    title: 'Chain rule and backpropagation',
    idea: 'The blame for the error travels backward, edge by edge: each multiplies what reaches it by its local derivative. That is backpropagation.',
    activity: 'Go through the network forward, then backward, one edge at a time.',
    ask: ({ labs }) =>
      labs?.['chain-rule']
        ? `In your network, ∂J/∂w₁ = ${numberText(labs['chain-rule'].slope)}. To get to that number, what do you multiply?`
        : 'To find how much w₁ moves J, what do you multiply?',
    options: [
      'The local derivatives on the way from J to w₁',
      'All weights of the network',
      'The input x by the output ŷ',
    ],
    right:
      'Yes: ∂J/∂ŷ · ∂ŷ/∂z₁ · ∂z₁/∂w₁. What was already worked out in later layers is used again.',
    wrong: 'Follow the way in the drawing: from J backward, until you get to w₁.',
    say: 'Rumelhart, Hinton and Williams, 1986. It is not Rosenblatt’s rule: here every layer learns.',
    prompt: 'Why is it better to go from back to front than weight by weight?',
  },
  frameworks: {
    title: 'Tools: TensorFlow and Keras',
    idea: 'TensorFlow and Keras take the derivatives for you: you say the layers and the loss. Inside they do what you have just seen.',
    activity: 'Train XOR without hidden layers. Then add a layer and train again.',
    ask: ({ labs }) =>
      labs?.frameworks
        ? `Your XOR network has ${labs.frameworks.hidden} hidden ${labs.frameworks.hidden === 1 ? 'neuron' : 'neurons'}. And without any: of the four corners, how many does the best line get right?`
        : 'XOR without hidden layers: of its four corners, how many does the best line get right?',
    options: ['2', '3', '4'],
    right: 'Yes, three. With a hidden layer, all four.',
    wrong: 'Draw a line that leaves one corner alone. How many are right?',
    say: '“In code” gives the same model in Keras, ready to be copied and run.',
    prompt: 'How many hidden neurons are enough for XOR?',
  },
  overfitting: {
    title: 'Overfitting, dropout and early stopping',
    idea: 'A network with a lot of capacity can learn the examples by heart, noise included. Dropout switches off random neurons during training; early stopping ends it in time.',
    activity:
      'Raise the capacity and watch both curves. Then switch on dropout and early stopping.',
    ask: ({ labs }) =>
      labs?.overfitting
        ? `Your network has ${labs.overfitting.neurons} ${labs.overfitting.neurons === 1 ? 'neuron' : 'neurons'} per layer and ${labs.overfitting.points} points. What would overfitting look like in its two curves?`
        : 'What does overfitting look like in the two curves?',
    options: ['Both fall together', 'Both rise', 'The training one falls and the test one rises'],
    right: 'Yes: it knows more and more of what it saw, and less of what it did not.',
    wrong: 'Compare where each curve begins and where it ends.',
    say: 'Dropout(0.5) and EarlyStopping(monitor="loss", patience=3). One run may be luck: compare ten seeds.',
    prompt: 'Why is dropout off when the network predicts?',
  },
} as const satisfies Record<string, TopicWords>;
