import {
  recordPhrase,
  type MicrophoneTrouble,
  type PhraseRecording,
} from '../camera/microphone.ts';
import type { RecordedPhrase } from '../camera/microphone.ts';

/** The longest phrase. */
export const phraseLimitMs = 5000;

/** A press shorter than this is a tap: recording goes on until the next one. */
const tapMs = 400;

/** Sooner than this nobody has said a word. */
const shortestMs = 300;

/** The browser's question takes a person longer than this; a microphone that is allowed opens sooner. */
const questionMs = 1500;

/** What the recorder does, and what is to be said about it. */
export interface PhraseState {
  readonly phase: 'idle' | 'opening' | 'recording';
  readonly trouble?: MicrophoneTrouble['kind'] | 'too-short';
  /** The microphone was allowed after the finger had gone: it is to be held once more. */
  readonly ready?: true;
}

/**
 * Records a phrase while a button is held; or, where holding is not possible (a screen reader, a
 * switch), from one tap to the next. The microphone is asked for at the press and let go at the end.
 */
export class PhraseRecorder {
  readonly #keep: (classId: string, phrase: RecordedPhrase) => Promise<void>;
  #state = $state.raw<PhraseState>({ phase: 'idle' });
  #recording: PhraseRecording | undefined;
  #pressedMs = 0;
  #beganMs = 0;
  #turn = 0;

  /** @param keep is given each phrase, with the class that it was recorded for. */
  constructor(keep: (classId: string, phrase: RecordedPhrase) => Promise<void>) {
    this.#keep = keep;
  }

  get state(): PhraseState {
    return this.#state;
  }

  /** The button goes down: begins, or ends what a tap began. */
  async press(classId: string): Promise<void> {
    if (this.#recording) return this.#finish();
    if (this.#state.phase === 'opening') return;
    const turn = ++this.#turn;
    this.#pressedMs = performance.now();
    this.#state = { phase: 'opening' };
    const opened = await recordPhrase(phraseLimitMs);
    if (turn !== this.#turn) {
      if (opened.ok) opened.value.stop();
      // The finger has gone, to answer the browser's question perhaps.
      if (this.#state.phase === 'opening') {
        this.#state = opened.ok
          ? { phase: 'idle', ready: true }
          : { phase: 'idle', trouble: opened.trouble.kind };
      }
      return;
    }
    if (!opened.ok) {
      this.#state = { phase: 'idle', trouble: opened.trouble.kind };
      return;
    }
    this.#recording = opened.value;
    this.#beganMs = performance.now();
    this.#state = { phase: 'recording' };
    const phrase = await opened.value.ended;
    if (turn !== this.#turn) return;
    this.#recording = undefined;
    const isShort = !phrase || performance.now() - this.#beganMs < shortestMs;
    this.#state = isShort ? { phase: 'idle', trouble: 'too-short' } : { phase: 'idle' };
    if (!isShort) await this.#keep(classId, phrase);
  }

  /** The button comes up: ends, unless it was a tap. */
  release(): void {
    const heldMs = performance.now() - this.#pressedMs;
    if (this.#state.phase === 'recording' && heldMs >= tapMs) this.#finish();
    // A recording that begins when nobody expects it any more would be an eavesdropper.
    else if (this.#state.phase === 'opening' && heldMs >= tapMs) this.#turn++;
    else if (this.#state.phase === 'opening') {
      const turn = this.#turn;
      setTimeout(() => {
        if (this.#state.phase === 'opening' && turn === this.#turn) this.#turn++;
      }, questionMs);
    }
  }

  /** Lets go of the microphone; what was being recorded is thrown away. */
  cancel(): void {
    this.#turn++;
    this.#finish();
    this.#recording = undefined;
    this.#state = { phase: 'idle' };
  }

  #finish(): void {
    this.#recording?.stop();
  }
}
