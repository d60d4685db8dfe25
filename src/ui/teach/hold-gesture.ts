import type { Clock } from '../../app/clock.ts';

/** How far up a hold must be slid to be locked. */
const lockAfterPx = 56;

/** How far sideways it may be meanwhile: further away it is a hand that wandered off. */
const columnPx = 60;

/** With the timer on, a press of this length is no tap any more but a hold. */
const holdAfterMs = 350;

/** A click this soon after a press is its echo. */
const echoMs = 500;

/** What a press means now: hold to record, tap for the timer, or end what runs without a hand. */
export type PressMeaning = 'hold' | 'timer' | 'end';

/** What becomes of a hold. */
export interface HoldActions {
  /** Asked when a press begins. */
  meaning(): PressMeaning;
  /** The hold begins; `stop` or `lock` follows. */
  start(): void;
  /** It was let go, or something interrupted it. */
  stop(): void;
  /** It is to go on without a hand. */
  lock(): void;
  /** A tap, with the timer on. */
  count(): void;
  /** A press on what runs without a hand. */
  end(): void;
  /**
   * How near a hold is to being locked, 0–1: at 1 letting go locks it. Undefined: nothing is held.
   * `byKey` where no finger or mouse holds it.
   */
  onLockProgress(progress: number | undefined, byKey?: boolean): void;
}

interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

type Phase =
  | { readonly kind: 'idle' }
  /** Pressed with the timer on: a tap, or a hold to be. */
  | { readonly kind: 'undecided'; readonly cancel: () => void }
  | { readonly kind: 'held'; readonly from: Point | undefined; readonly progress: number }
  /** Pressed to end what runs. */
  | { readonly kind: 'ending' }
  /** Still pressed, though there is nothing more that it could mean. */
  | { readonly kind: 'spent' };

/**
 * What one finger, mouse or key on a record button means: held it records, slid up and let go it goes
 * on without a hand, let go elsewhere it stops. One press at a time; knows nothing of the page.
 */
export class HoldGesture {
  readonly #actions: HoldActions;
  readonly #clock: Clock;
  #phase: Phase = { kind: 'idle' };
  #endedMs = -Infinity;

  constructor(actions: HoldActions, clock: Clock) {
    this.#actions = actions;
    this.#clock = clock;
  }

  /** Whether something presses now. */
  get pressed(): boolean {
    return this.#phase.kind !== 'idle';
  }

  /** Begins a press; `from` is where, for a finger or a mouse. */
  press(from?: Point): void {
    if (this.#phase.kind !== 'idle') return;
    const meaning = this.#actions.meaning();
    if (meaning === 'end') this.#phase = { kind: 'ending' };
    else if (meaning === 'hold') this.#hold(from);
    else {
      const cancel = this.#clock.after(holdAfterMs, () => this.#hold(from));
      this.#phase = { kind: 'undecided', cancel };
    }
  }

  /** The finger or the mouse has moved. */
  slide(to: Point): void {
    const phase = this.#phase;
    if (phase.kind !== 'held' || !phase.from) return;
    const isInColumn = Math.abs(to.xPx - phase.from.xPx) <= columnPx;
    const upPx = isInColumn ? phase.from.yPx - to.yPx : 0;
    const progress = Math.min(1, Math.max(0, upPx / lockAfterPx));
    if (progress === phase.progress) return;
    this.#phase = { ...phase, progress };
    this.#actions.onLockProgress(progress);
  }

  /** Locks a hold at once: what a key does in place of sliding. */
  lock(): void {
    if (this.#phase.kind !== 'held') return;
    this.#phase = { kind: 'spent' };
    this.#actions.onLockProgress(undefined);
    this.#actions.lock();
  }

  /** Ends the press as it was meant. */
  release(): void {
    const phase = this.#phase;
    if (phase.kind === 'held' && phase.progress === 1) this.lock();
    this.#leave();
    if (phase.kind === 'undecided') this.#actions.count();
    if (phase.kind === 'ending') this.#actions.end();
  }

  /** Something came between (a question of the system, a call): a hold stops, all else is nothing. */
  interrupt(): void {
    this.#leave();
  }

  /** A click: the echo of a press, or one on its own, which comes from assistive technology. */
  click(): void {
    if (this.#phase.kind !== 'idle' || this.#clock.nowMs() - this.#endedMs < echoMs) return;
    this.press();
    this.release();
  }

  #hold(from: Point | undefined): void {
    this.#phase = { kind: 'held', from, progress: 0 };
    this.#actions.start();
    this.#actions.onLockProgress(0, from === undefined);
  }

  #leave(): void {
    const phase = this.#phase;
    if (phase.kind === 'idle') return;
    this.#phase = { kind: 'idle' };
    this.#endedMs = this.#clock.nowMs();
    if (phase.kind === 'undecided') phase.cancel();
    if (phase.kind !== 'held') return;
    this.#actions.onLockProgress(undefined);
    this.#actions.stop();
  }
}
