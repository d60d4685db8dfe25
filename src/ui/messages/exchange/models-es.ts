import type { HelpCopy } from './words.ts';

/** Words of the formats of models. */
export const modelsEs = {
  /** Of each format that this theme adds: see `words.ts`. */
  outputs: {},
  help: [] as readonly HelpCopy[],
};

export type ModelsMessages = typeof modelsEs;
