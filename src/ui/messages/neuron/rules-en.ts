import type { rulesEs } from './rules-es.ts';

/** Words of the lab Rules. */
export const rulesEn: typeof rulesEs = {
  title: 'Rules',
  /** One line on its card. */
  idea: 'Three rules guess what you do; then comes what nobody foresaw.',
};
