import type { overfittingEs } from './overfitting-es.ts';

/** Words of the lab Overfitting. */
export const overfittingEn: typeof overfittingEs = {
  title: 'Overfitting',
  /** One line on its card. */
  idea: 'To memorize is not to learn: dropout and early stopping.',
};
