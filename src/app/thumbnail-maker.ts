import { wrap, type Remote } from 'comlink';
import type { ThumbnailWorker } from './thumbnail-worker.ts';

/** Makes thumbnails in a worker that it owns, which starts with the first. */
export class ThumbnailMaker {
  #worker: Worker | undefined;
  #remote: Remote<ThumbnailWorker> | undefined;
  /** Ends every wait for a worker that will not answer any more. */
  readonly #waits = new Set<() => void>();

  /** A photograph at thumbnail size, 112 × 112 px; as it is where it cannot be made smaller. */
  async shrink(bytes: ArrayBuffer): Promise<Blob> {
    const remote = this.#open();
    const small = await new Promise<Blob | undefined>((resolve) => {
      const giveUp = () => resolve(undefined);
      this.#waits.add(giveUp);
      // A damaged photograph: the browser shows of it what it can.
      remote
        .shrink(bytes)
        .then(resolve, giveUp)
        .finally(() => this.#waits.delete(giveUp));
    });
    return small ?? new Blob([bytes], { type: 'image/jpeg' });
  }

  /** Lets the worker go; it starts again if it is needed. */
  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#remote = undefined;
    this.#giveUp();
  }

  /** Photographs that wait are shown as they are. */
  #giveUp(): void {
    for (const giveUp of this.#waits) giveUp();
    this.#waits.clear();
  }

  #open(): Remote<ThumbnailWorker> {
    if (this.#remote) return this.#remote;
    const worker = new Worker(new URL('./thumbnail-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onerror = (event) => {
      event.preventDefault();
      this.#giveUp();
    };
    this.#worker = worker;
    return (this.#remote = wrap<ThumbnailWorker>(worker));
  }
}
