import { transfer, wrap, type Remote } from 'comlink';
import type { Frame } from '../frame.ts';
import type { QrWorker } from './qr-worker.ts';

/** Reads QR codes in frames, in a worker that it owns. Whoever made it calls `dispose()`. */
export class QrReader {
  readonly #worker: Worker;
  readonly #remote: Remote<QrWorker>;
  /** Ends the wait for a worker that will not answer any more. */
  #giveUp: (() => void) | undefined;
  #disposed = false;

  constructor() {
    this.#worker = new Worker(new URL('./qr-worker.ts', import.meta.url), {
      type: 'module',
      name: 'qr',
    });
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#giveUp?.();
    };
    this.#remote = wrap<QrWorker>(this.#worker);
  }

  /**
   * What the QR code in a frame says; undefined where there is none. As a consumer of frames it is given the
   * latest one when it is done with the former (camera/README.md).
   */
  async read({ image }: Frame): Promise<string | undefined> {
    // The copy is made before anything is awaited; the worker gets it, not a copy of it.
    const picture = await createImageBitmap(image);
    if (this.#disposed) return void picture.close();
    return new Promise((resolve) => {
      this.#giveUp = () => resolve(undefined);
      this.#remote.read(transfer(picture, [picture])).then(resolve, this.#giveUp);
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#giveUp?.();
    this.#worker.terminate();
  }
}
