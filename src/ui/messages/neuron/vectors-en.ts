import type { vectorsEs } from './vectors-es.ts';

/** Words of the lab Alike vectors. */
export const vectorsEn: typeof vectorsEs = {
  title: 'Alike vectors',
  /** One line on its card. */
  idea: 'Dot product, cosine and distance: which one is most alike?',
};
