import { wrap, type Remote } from 'comlink';
import type { ThumbnailWorker } from './thumbnail-worker.ts';

/** Makes thumbnails in a worker that it owns, which starts with the first. */
export class ThumbnailMaker {
  #worker: Worker | undefined;
  #remote: Remote<ThumbnailWorker> | undefined;
  /** Resolves when the worker cannot do it: from then on photographs are shown as they are. */
  #broken: Promise<undefined> | undefined;

  /** A photograph at thumbnail size, 112 × 112 px; as it is where it cannot be made smaller. */
  async shrink(bytes: ArrayBuffer): Promise<Blob> {
    const small = await Promise.race([this.#open().shrink(bytes), this.#broken]).catch(
      // A damaged photograph: the browser shows of it what it can.
      () => undefined,
    );
    return small ?? new Blob([bytes], { type: 'image/jpeg' });
  }

  /** Lets the worker go; it starts again if it is needed. */
  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#remote = undefined;
  }

  #open(): Remote<ThumbnailWorker> {
    if (this.#remote) return this.#remote;
    const worker = new Worker(new URL('./thumbnail-worker.ts', import.meta.url), {
      type: 'module',
    });
    this.#broken = new Promise((resolve) => {
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
    });
    this.#worker = worker;
    return (this.#remote = wrap<ThumbnailWorker>(worker));
  }
}
