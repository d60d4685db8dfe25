/** Words of the lab Threshold unit. */
export const thresholdEs = {
  title: 'Unidad de umbral',
  /** One line on its card. */
  idea: 'Entradas, pesos y un umbral: la neurona de 1943.',
};
