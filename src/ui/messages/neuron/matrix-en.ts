import type { matrixEs } from './matrix-es.ts';

/** Words of the lab Matrix product. */
export const matrixEn: typeof matrixEs = {
  title: 'Matrix product',
  /** One line on its card. */
  idea: 'Row by column, step by step; a whole layer at once.',
};
