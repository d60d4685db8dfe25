import type { QrMessages } from './qr-es.ts';

/** Words of the classifier by QR codes, in English. */
export const qrEn: QrMessages = {
  help: [],
};
