import type { HelpCopy } from './words.ts';

/** Words of the classifier by QR codes. */
export const qrEs = {
  help: [] as readonly HelpCopy[],
};

export type QrMessages = typeof qrEs;
