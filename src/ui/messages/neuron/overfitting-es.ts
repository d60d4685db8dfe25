/** Words of the lab Overfitting. */
export const overfittingEs = {
  title: 'Sobreajuste',
  /** One line on its card. */
  idea: 'Memorizar no es aprender: dropout y paro temprano.',
};
