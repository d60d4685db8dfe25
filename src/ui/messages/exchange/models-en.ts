import type { ModelsMessages } from './models-es.ts';

/** Words of the formats of models, in English. */
export const modelsEn: ModelsMessages = {
  /** Of each format that this theme adds: see `words.ts`. */
  outputs: {},
  help: [],
};
