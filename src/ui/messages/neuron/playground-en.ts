import type { playgroundEs } from './playground-es.ts';

/** Words of the lab Playground. */
export const playgroundEn: typeof playgroundEs = {
  title: 'Playground',
  /** One line on its card. */
  idea: 'A network with two inputs that trains before your eyes.',
};
