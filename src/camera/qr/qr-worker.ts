import { expose } from 'comlink';
import { openQrDecoder } from './qr-decoder.ts';

const decoder = openQrDecoder();

/** Finds QR codes in pictures for `QrReader`, away from the page's thread. */
const worker = {
  /** What the QR code in a picture says, undefined where there is none to be read. The picture is closed. */
  async read(picture: ImageBitmap): Promise<string | undefined> {
    try {
      return await (
        await decoder
      )(picture);
    } finally {
      picture.close();
    }
  },
};

export type QrWorker = typeof worker;

expose(worker);
