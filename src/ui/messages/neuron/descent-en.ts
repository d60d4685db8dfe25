import type { descentEs } from './descent-es.ts';

/** Words of the lab Gradient descent. */
export const descentEn: typeof descentEs = {
  title: 'Gradient descent',
  /** One line on its card. */
  idea: 'A ball rolls down the loss, by three optimizers.',
};
