/** Does something again and again until it says that it is done, or until it is stopped. */
export class Ticker {
  readonly #tick: () => boolean;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isRunning = $state.raw(false);

  /** @param tick returns whether to go on. */
  constructor(tick: () => boolean, everyMs: number) {
    this.#tick = tick;
    this.#everyMs = everyMs;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#timer = setInterval(() => {
      if (!this.#tick()) this.stop();
    }, this.#everyMs);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#isRunning = false;
  }
}
