import type { InsideMessages } from './inside-es.ts';

/** Words of the tab Inside in English. */
export const insideEn: InsideMessages = {
  title: 'Inside',
};
