/** Words of the lab Chain rule. */
export const chainRuleEs = {
  title: 'Regla de la cadena',
  /** One line on its card. */
  idea: 'La retropropagación, una arista a la vez.',
};
