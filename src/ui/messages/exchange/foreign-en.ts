import type { ForeignMessages } from './foreign-es.ts';

/** Words of what others made, in English. */
export const foreignEn: ForeignMessages = {
  /** Of each trouble and reason that this theme adds: see `words.ts`. */
  troubles: {},
  skipped: {},
  help: [],
};
