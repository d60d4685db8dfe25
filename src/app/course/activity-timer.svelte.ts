import { fullCountdown, leftMs, toggled, type Countdown } from '../../core/course/countdown.ts';

const tickMs = 200;

/** The two minutes of an activity, as the teacher's view shows them. */
export class ActivityTimer {
  #countdown = $state.raw<Countdown>(fullCountdown);
  #nowMs = $state.raw(0);
  #tick: ReturnType<typeof setInterval> | undefined;
  /** What is left, in ms. */
  readonly leftMs = $derived.by(() => leftMs(this.#countdown, this.#nowMs));
  readonly isRunning = $derived.by(() => this.#countdown.kind === 'running' && this.leftMs > 0);

  /** Starts or pauses it. */
  toggle(): void {
    this.#nowMs = performance.now();
    this.#set(toggled(this.#countdown, this.#nowMs));
  }

  /** Two minutes again, at rest. */
  reset(): void {
    this.#set(fullCountdown);
  }

  dispose(): void {
    clearInterval(this.#tick);
  }

  #set(countdown: Countdown): void {
    this.#countdown = countdown;
    clearInterval(this.#tick);
    if (countdown.kind === 'resting') return;
    this.#tick = setInterval(() => {
      this.#nowMs = performance.now();
      if (!this.isRunning) clearInterval(this.#tick);
    }, tickMs);
  }
}
