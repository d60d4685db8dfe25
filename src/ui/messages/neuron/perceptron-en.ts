import type { perceptronEs } from './perceptron-es.ts';

/** Words of the lab Perceptron. */
export const perceptronEn: typeof perceptronEs = {
  title: 'Perceptron',
  /** One line on its card. */
  idea: 'The same neuron, which now corrects its weights.',
};
