import { pageClock, type Clock } from './clock.ts';
import { Signal } from './signal.ts';

/** What a countdown counts down from. */
const countdownSeconds = 3;

/** A recording that was locked ends by itself after this: nobody may be near. */
const lockedSeconds = 60;

/** A recording that needs no hand: on its way, timed, or locked. */
export interface HandsFreeState {
  readonly classId: string;
  /** `countdown` records nothing yet; `timed` follows it; `locked` was a hold. */
  readonly phase: 'countdown' | 'timed' | 'locked';
  /** Whole seconds until this phase ends, rounded up: `seconds` … 1. */
  readonly secondsLeft: number;
  /** How long this phase lasts in all. */
  readonly seconds: number;
}

/** What records: starts and ends a burst of a class. */
interface Hand {
  start(classId: string): void;
  stop(): void;
}

/**
 * Recording without a hand on the button: 3-2-1 and then some seconds, or on and on once a hold was
 * locked. Follows the recorder: whatever ends the burst (no picture, a hidden tab, another class that
 * is held) ends this too.
 */
export class HandsFreeRecording {
  readonly changed = new Signal<HandsFreeState | undefined>();
  readonly #hand: Hand;
  readonly #clock: Clock;
  #state: HandsFreeState | undefined;
  /** Class of the burst in the hand. */
  #recordingId: string | undefined;
  #cancelTick = () => {};

  constructor(hand: Hand, clock: Clock = pageClock) {
    this.#hand = hand;
    this.#clock = clock;
  }

  get state(): HandsFreeState | undefined {
    return this.#state;
  }

  /** Counts 3-2-1, then records for so many seconds. Replaces a countdown; ends what is recorded. */
  count(classId: string, seconds: number): void {
    if (this.#recordingId !== undefined) this.#hand.stop();
    this.#run(classId, 'countdown', countdownSeconds, () => {
      this.#set(undefined);
      this.#hand.start(classId);
      // Without a picture nothing was started.
      if (this.#recordingId !== classId) return;
      this.#run(classId, 'timed', seconds, () => this.#hand.stop());
    });
  }

  /** Goes on recording when the hand lets go; nothing happens if this class is not recorded now. */
  lock(classId: string): void {
    if (this.#recordingId !== classId) return;
    this.#run(classId, 'locked', lockedSeconds, () => this.#hand.stop());
  }

  /** Calls off a countdown, or ends the recording. */
  end(): void {
    const phase = this.#state?.phase;
    this.#set(undefined);
    if (phase && phase !== 'countdown') this.#hand.stop();
  }

  /** To be told of each change of the burst in the hand: its class, or undefined when there is none. */
  onBurst(classId: string | undefined): void {
    this.#recordingId = classId;
    if (!this.#state) return;
    const isCountdown = this.#state.phase === 'countdown';
    // A countdown is called off by any recording, as only another hand can have begun it.
    const isOver = isCountdown ? classId !== undefined : classId !== this.#state.classId;
    if (isOver) this.#set(undefined);
  }

  /** To be told when there is no live picture any more: a countdown has nothing to lead to. */
  onPictureGone(): void {
    if (this.#state?.phase === 'countdown') this.#set(undefined);
  }

  #run(classId: string, phase: HandsFreeState['phase'], seconds: number, done: () => void): void {
    const endMs = this.#clock.nowMs() + seconds * 1000;
    const tick = () => {
      const leftMs = endMs - this.#clock.nowMs();
      if (leftMs <= 0) return done();
      const secondsLeft = Math.ceil(leftMs / 1000);
      this.#set({ classId, phase, secondsLeft, seconds });
      this.#cancelTick = this.#clock.after(leftMs - (secondsLeft - 1) * 1000, tick);
    };
    tick();
  }

  #set(state: HandsFreeState | undefined): void {
    this.#cancelTick();
    if (state === this.#state) return;
    this.#state = state;
    this.changed.emit(state);
  }
}
