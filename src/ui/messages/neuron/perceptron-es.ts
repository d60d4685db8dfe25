/** Words of the lab Perceptron. */
export const perceptronEs = {
  title: 'Perceptrón',
  /** One line on its card. */
  idea: 'La misma neurona, que ahora corrige sus pesos.',
};
