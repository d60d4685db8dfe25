import type { chainRuleEs } from './chain-rule-es.ts';

/** Words of the lab Chain rule. */
export const chainRuleEn: typeof chainRuleEs = {
  title: 'Chain rule',
  /** One line on its card. */
  idea: 'Backpropagation, one edge at a time.',
};
