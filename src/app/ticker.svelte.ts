/** How often: every so many milliseconds, or with each refresh of the display. */
export type Pace = number | 'frames';

/** Does something again and again until it says that it is done. Whoever started it calls `stop()`. */
export class Ticker {
  readonly #tick: (nowMs: number) => boolean;
  #end = $state.raw<() => void>();

  /** @param tick returns whether to go on; told the time of `performance.now()`. */
  constructor(tick: (nowMs: number) => boolean) {
    this.#tick = tick;
  }

  get isRunning(): boolean {
    return this.#end !== undefined;
  }

  /** Starts, or goes on at another pace. */
  start(pace: Pace): void {
    this.stop();
    const tick = (nowMs: number) => {
      if (!this.#tick(nowMs)) this.stop();
    };
    this.#end = pace === 'frames' ? everyFrame(tick) : every(pace, tick);
  }

  stop(): void {
    this.#end?.();
    this.#end = undefined;
  }
}

function every(ms: number, tick: (nowMs: number) => void): () => void {
  const timer = setInterval(() => tick(performance.now()), ms);
  return () => clearInterval(timer);
}

function everyFrame(tick: (nowMs: number) => void): () => void {
  let request = requestAnimationFrame(function next(nowMs) {
    // Before the work: what stops it within its own turn takes this back.
    request = requestAnimationFrame(next);
    tick(nowMs);
  });
  return () => cancelAnimationFrame(request);
}
