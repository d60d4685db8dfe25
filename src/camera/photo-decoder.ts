import { wrap, type Remote } from 'comlink';
import type { SizePx } from '../core/image/size-px.ts';
import { createTurns } from '../core/turns.ts';
import type { PhotoWorker } from './photo-worker.ts';

/** How long the worker waits for the next photograph before it is let go. */
const idleMs = 10_000;

/**
 * Decodes photographs in a worker, one at a time: forty megapixels take 160 MB, and more than a second of a phone.
 * The worker starts with the first photograph and is let go when none has come for a while.
 */
export class PhotoDecoder {
  #worker: Worker | undefined;
  #remote: Remote<PhotoWorker> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  /** It did not start; on the page photographs are decoded all the same. */
  #cannot = false;
  /** Ends the wait for a worker that will not answer any more. */
  #giveUp: (() => void) | undefined;
  readonly #inTurn = createTurns();

  /**
   * A photograph, upright and at this size; the caller closes it. Undefined where the worker cannot: it did not
   * start, or the browser does not decode this file there.
   */
  decode(file: Blob, size: SizePx): Promise<ImageBitmap | undefined> {
    return this.#inTurn(async () => {
      clearTimeout(this.#idle);
      const picture = await this.#decode(file, size);
      this.#idle = setTimeout(() => this.dispose(), idleMs);
      return picture;
    });
  }

  /** Lets the worker go; it starts again with the next photograph. */
  dispose(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#remote = undefined;
    this.#giveUp?.();
  }

  async #decode(file: Blob, { widthPx, heightPx }: SizePx): Promise<ImageBitmap | undefined> {
    if (this.#cannot) return undefined;
    try {
      const remote = this.#open();
      return await new Promise((resolve) => {
        this.#giveUp = () => resolve(undefined);
        remote.decode(file, { widthPx, heightPx }).then(resolve, this.#giveUp);
      });
    } catch {
      // No workers at all.
      this.#cannot = true;
      return undefined;
    }
  }

  #open(): Remote<PhotoWorker> {
    if (this.#remote) return this.#remote;
    const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), {
      type: 'module',
      name: 'photographs',
    });
    worker.onerror = (event) => {
      event.preventDefault();
      this.#cannot = true;
      this.dispose();
    };
    this.#worker = worker;
    return (this.#remote = wrap<PhotoWorker>(worker));
  }
}
