/** Words of the lab Playground. */
export const playgroundEs = {
  title: 'Patio de redes',
  /** One line on its card. */
  idea: 'Una red de dos entradas que se entrena ante tus ojos.',
};
