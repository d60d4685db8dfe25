import { Signal } from '../signal.ts';

/** Waits before the first attempts anew: long enough for a lift or a tunnel's mouth. */
const firstDelaysMs = [500, 1500, 4500];

/** The waits after those: a network that is gone for longer is asked ever less often. */
const laterDelaysMs = [10_000, 20_000, 30_000];

/** So many failures one after another and the line is said to be lost. */
const FAILURES_TO_TELL = firstDelaysMs.length + 1;

/** What a line stands on; the defaults are the browser's own. */
export interface LineSurroundings {
  /** Whether nobody looks at the page. */
  readonly isHidden?: () => boolean;
  /**
   * Calls `wake` whenever it may be worth asking again at once (network back, page seen again);
   * returns the function that ends this.
   */
  readonly onHope?: (wake: () => void) => () => void;
}

/**
 * The way to the server, as its failures show it: how long to wait before something is asked for
 * anew, and whether to tell the person. Nothing that came over it ever gives up: a network comes back.
 */
export class Line {
  /** Told whenever `lost` changes. */
  readonly changed = new Signal<boolean>();
  readonly #isHidden: () => boolean;
  readonly #onHope: (wake: () => void) => () => void;
  readonly #retry = new Signal();
  #lost = false;

  constructor({ isHidden, onHope }: LineSurroundings = {}) {
    this.#isHidden = isHidden ?? (() => document.hidden);
    this.#onHope = onHope ?? onNetworkOrSight;
  }

  /** True while nothing comes and several attempts have failed. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Notes that something came. */
  works(): void {
    this.#set(false);
  }

  /** Ends all waits: whoever waits asks again at once. */
  retryNow(): void {
    this.#retry.emit();
  }

  /**
   * Waits before the next attempt, the longer the more have failed; shorter when there is hope. Long
   * waits do not end while nobody looks.
   *
   * @param failures in a row, from 1.
   */
  async beforeRetry(failures: number, signal?: AbortSignal): Promise<void> {
    const isLong = failures >= FAILURES_TO_TELL;
    if (isLong) this.#set(true);
    if (signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        endings.forEach((unsubscribe) => unsubscribe());
        // One signal may go through many waits.
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(() => {
        if (!isLong || !this.#isHidden()) end();
      }, delayMs(failures));
      const endings = [this.#onHope(end), this.#retry.subscribe(end)];
      signal?.addEventListener('abort', end);
    });
  }

  #set(lost: boolean): void {
    if (lost === this.#lost) return;
    this.#lost = lost;
    this.changed.emit(lost);
  }
}

function delayMs(failures: number): number {
  const delays = [...firstDelaysMs, ...laterDelaysMs];
  return delays[Math.min(failures, delays.length) - 1]!;
}

function onNetworkOrSight(wake: () => void): () => void {
  const seen = () => {
    if (!document.hidden) wake();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', seen);
  };
}
