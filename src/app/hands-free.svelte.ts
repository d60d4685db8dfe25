import type { Engine } from './engine.ts';
import { HandsFreeRecording, type HandsFreeState } from './hands-free-recording.ts';
import type { TimerSeconds } from './preferences.ts';
import type { Settings } from './settings.svelte.ts';
import type { Teach } from './teach.svelte.ts';

/** Recording with busy hands, as the screen sees it: the timer, and holds that were locked. */
export class HandsFree {
  readonly #recording: HandsFreeRecording;
  readonly #settings: Settings;
  #state = $state.raw<HandsFreeState>();

  constructor(engine: Engine, teach: Teach, settings: Settings) {
    this.#settings = settings;
    this.#recording = new HandsFreeRecording({
      start: (classId) => teach.startRecording(classId),
      stop: () => void teach.stopRecording(),
    });
    this.#recording.changed.subscribe((state) => (this.#state = state));
    engine.recorder.changed.subscribe((burst) => this.#recording.onBurst(burst?.classId));
    engine.source.changed.subscribe(({ phase }) => {
      if (phase !== 'live') this.#recording.onPictureGone();
    });
  }

  /** What goes on without a hand; undefined when nothing does. */
  get state(): HandsFreeState | undefined {
    return this.#state;
  }

  /** Seconds that a tap records after 3-2-1; 0 when the timer is off. */
  get timerSeconds(): TimerSeconds {
    return this.#settings.current.timerSeconds;
  }

  setTimer(timerSeconds: TimerSeconds): void {
    this.#settings.set({ timerSeconds });
  }

  /** Counts 3-2-1 and records this class for the timer's seconds. */
  count(classId: string): void {
    this.#recording.count(classId, this.timerSeconds);
  }

  /** Goes on recording this class when the hand lets go. */
  lock(classId: string): void {
    this.#recording.lock(classId);
    this.rememberLock();
  }

  /** Calls off a countdown, or ends the recording. */
  end(): void {
    this.#recording.end();
  }

  /** Whether it still needs to be said how a hold is locked. */
  get lockIsNews(): boolean {
    return !this.#settings.current.knowsLock;
  }

  /** It has been said, or done. */
  rememberLock(): void {
    if (this.lockIsNews) this.#settings.set({ knowsLock: true });
  }
}
