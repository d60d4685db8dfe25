/** Words of the lab Gradient descent. */
export const descentEs = {
  title: 'Descenso por gradiente',
  /** One line on its card. */
  idea: 'Una pelota baja por la pérdida, con tres optimizadores.',
};
