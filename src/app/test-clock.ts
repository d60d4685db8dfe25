import type { Clock } from './clock.ts';

/** For tests: a clock that moves when it is told to. */
export class TestClock implements Clock {
  #nowMs: number;
  readonly #due = new Map<() => void, number>();

  constructor(startMs = 500) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  after(delayMs: number, act: () => void): () => void {
    this.#due.set(act, this.#nowMs + delayMs);
    return () => this.#due.delete(act);
  }

  /** Lets time pass; what falls due meanwhile is done at its time. */
  pass(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (;;) {
      const [next] = [...this.#due]
        .filter(([, dueMs]) => dueMs <= endMs)
        .sort((a, b) => a[1] - b[1]);
      if (!next) break;
      this.#due.delete(next[0]);
      this.#nowMs = next[1];
      next[0]();
    }
    this.#nowMs = endMs;
  }
}
