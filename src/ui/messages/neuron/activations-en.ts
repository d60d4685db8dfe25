import type { activationsEs } from './activations-es.ts';

/** Words of the lab Activations. */
export const activationsEn: typeof activationsEs = {
  title: 'Activations',
  /** One line on its card. */
  idea: 'Six functions that bend the line, and what ten layers do.',
};
