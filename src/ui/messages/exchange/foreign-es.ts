import type { HelpCopy } from './words.ts';

/** Words of what others made. */
export const foreignEs = {
  /** Of each trouble and reason that this theme adds: see `words.ts`. */
  troubles: {},
  skipped: {},
  help: [] as readonly HelpCopy[],
};

export type ForeignMessages = typeof foreignEs;
