import { expose, transfer } from 'comlink';
import type { SizePx } from '../core/image/size-px.ts';

/** Decoding for `PhotoDecoder`, away from the page's thread. */
const worker = {
  /** A photograph, upright, at a smaller size. @throws DOMException if it is torn, or the browser refuses it. */
  async decode(file: Blob, { widthPx, heightPx }: SizePx): Promise<ImageBitmap> {
    const bitmap = await createImageBitmap(file, {
      imageOrientation: 'from-image',
      resizeWidth: widthPx,
      resizeHeight: heightPx,
      resizeQuality: 'high',
    });
    return transfer(bitmap, [bitmap]);
  },
};

export type PhotoWorker = typeof worker;

expose(worker);
