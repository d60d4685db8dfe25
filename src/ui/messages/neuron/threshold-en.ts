import type { thresholdEs } from './threshold-es.ts';

/** Words of the lab Threshold unit. */
export const thresholdEn: typeof thresholdEs = {
  title: 'Threshold unit',
  /** One line on its card. */
  idea: 'Inputs, weights and a threshold: the neuron of 1943.',
};
