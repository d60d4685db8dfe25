import type { lossesEs } from './losses-es.ts';

/** Words of the lab Losses. */
export const lossesEn: typeof lossesEs = {
  title: 'Losses',
  /** One line on its card. */
  idea: 'How wrong an answer was, in one number.',
};
