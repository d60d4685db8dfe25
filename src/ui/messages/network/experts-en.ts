import type { ExpertsMessages } from './experts-es.ts';

/** Words of the measures for experts in Evaluate in English. */
export const expertsEn: ExpertsMessages = {
  title: 'For experts',
};
