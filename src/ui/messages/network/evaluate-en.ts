import type { EvaluateMessages } from './evaluate-es.ts';

/** Words of the tab Evaluate in English. */
export const evaluateEn: EvaluateMessages = {
  title: 'Evaluate',
};
