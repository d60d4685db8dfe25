/** Work between two pauses, in ms: shorter than a frame, so that a wish to stop is soon heard. */
const sliceMs = 12;

/**
 * Lets long arithmetic breathe: between slices of work it returns to the event loop, where a cancel
 * may be waiting.
 */
export class Pauses {
  readonly #signal: AbortSignal | undefined;
  #resumedMs = performance.now();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    signal?.throwIfAborted();
  }

  /**
   * Pauses if a slice of work is over; otherwise returns at once.
   *
   * @throws AbortError once the signal is aborted.
   */
  async take(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#resumedMs < sliceMs) return;
    await nextTask();
    this.#signal?.throwIfAborted();
    this.#resumedMs = performance.now();
  }
}

/** Resolves in a new task. Timers would do, but browsers stretch nested ones to 4 ms. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
