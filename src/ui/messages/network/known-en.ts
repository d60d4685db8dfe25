import type { KnownMessages } from './known-es.ts';

/** Words of what the eye already knew, the cut, and Find it in English. */
export const knownEn: KnownMessages = {
  title: 'What the eye already knew',
};
