import { expose } from 'comlink';

/** Side of a thumbnail: twice what is shown on a phone, and exactly half of a photograph. */
const sidePx = 112;
const quality = 0.8;

let context: OffscreenCanvasRenderingContext2D | undefined;

/** Decoding and encoding for `ThumbnailMaker`, away from the page's thread. */
const worker = {
  /** The picture in a JPEG at thumbnail size, as a JPEG. @throws DOMException if it is none. */
  async shrink(bytes: ArrayBuffer): Promise<Blob> {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    context ??=
      new OffscreenCanvas(sidePx, sidePx).getContext('2d', { willReadFrequently: true }) ??
      undefined;
    if (!context) throw new Error('No 2-D canvas in a worker');
    // Nothing may be awaited between drawing and encoding: the canvas is everybody's.
    context.drawImage(bitmap, 0, 0, sidePx, sidePx);
    bitmap.close();
    return context.canvas.convertToBlob({ type: 'image/jpeg', quality });
  },
};

export type ThumbnailWorker = typeof worker;

expose(worker);
