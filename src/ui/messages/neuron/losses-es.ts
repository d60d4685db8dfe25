/** Words of the lab Losses. */
export const lossesEs = {
  title: 'Funciones de pérdida',
  /** One line on its card. */
  idea: 'Qué tan mal estuvo una respuesta, en un número.',
};
