/** Words of the lab Activations. */
export const activationsEs = {
  title: 'Activaciones',
  /** One line on its card. */
  idea: 'Seis funciones que doblan la recta, y lo que pasa en diez capas.',
};
