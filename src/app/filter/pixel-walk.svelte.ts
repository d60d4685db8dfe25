import { Ticker } from '../ticker.svelte.ts';

/** Pixels a second: slow enough to read each sum, or as fast as a finger slides. */
export const walkRates = { slow: 3, fast: 60 } as const;
export type WalkSpeed = keyof typeof walkRates;

/** The most pixels that one refresh of the display makes up for: behind a hidden tab nothing is owed. */
const mostAtOnce = 6;

/** Walks on by itself, so many pixels a second whatever the display's rate. */
export class PixelWalk {
  readonly #step: (count: number) => void;
  readonly #ticker = new Ticker((nowMs) => this.#go(nowMs));
  #speed = $state.raw<WalkSpeed>('slow');
  #lastMs: number | undefined;
  /** Pixels that are due, parts of one included. */
  #due = 0;

  /** @param step goes on by so many pixels, at least one. */
  constructor(step: (count: number) => void) {
    this.#step = step;
  }

  get walking(): boolean {
    return this.#ticker.isRunning;
  }

  get speed(): WalkSpeed {
    return this.#speed;
  }

  setSpeed(speed: WalkSpeed): void {
    this.#speed = speed;
    this.#due = 0;
  }

  start(): void {
    if (this.walking) return;
    this.#lastMs = undefined;
    this.#due = 0;
    this.#ticker.start('frames');
  }

  stop(): void {
    this.#ticker.stop();
  }

  #go(nowMs: number): true {
    const passedMs = nowMs - (this.#lastMs ?? nowMs);
    this.#lastMs = nowMs;
    this.#due = Math.min(mostAtOnce, this.#due + (passedMs / 1000) * walkRates[this.#speed]);
    // Sixty refreshes a second are due a pixel each, however their times are rounded.
    const count = Math.floor(this.#due + 0.01);
    this.#due -= count;
    if (count > 0) this.#step(count);
    return true;
  }
}
