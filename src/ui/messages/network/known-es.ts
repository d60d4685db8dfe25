/** Words of what the eye already knew, the cut, and Find it. */
export const knownEs = {
  title: 'Lo que el ojo ya sabía',
};

export type KnownMessages = typeof knownEs;
