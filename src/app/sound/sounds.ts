import type { ReactionSound } from '../../training/store/records.ts';
import type { LanguageCode } from '../preferences.ts';
import { SoundOutput, type Phrase } from './sound-output.ts';
import { hush, speak, unlockSpeech } from './speech.ts';
import { ticks, type Tick } from './ticks.ts';
import { toneAt } from './tones.ts';

export { hasVoice } from './speech.ts';

/** Gestures after which browsers let a page sound. */
const gestures = ['pointerup', 'keydown'] as const;

/** All sounds of the app: those of reactions (tones, phrases, spoken names), one at a time, and ticks. */
export class Sounds {
  readonly #output = new SoundOutput();
  readonly #read: (mediaId: string) => Promise<Phrase | undefined>;
  readonly #listeners = new AbortController();

  /** @param read gives the recording of a stored phrase. */
  constructor(read: (mediaId: string) => Promise<Phrase | undefined>) {
    this.#read = read;
    let first = true;
    const unlock = () => {
      if (first) unlockSpeech();
      first = false;
      void this.#output.unlock().then((running) => running && this.#listeners.abort());
    };
    for (const gesture of gestures) {
      addEventListener(gesture, unlock, { capture: true, signal: this.#listeners.signal });
    }
  }

  /** Makes a sound in place of the one before. `name` is that of the class, in its language. */
  play(sound: ReactionSound, name: string, language: LanguageCode): void {
    this.stop();
    if (sound.kind === 'tone') this.#output.playTone(toneAt(sound.tone));
    else if (sound.kind === 'phrase') {
      void this.#output.playPhrase(sound.mediaId, () => this.#read(sound.mediaId));
    } else if (!speak(name, language)) {
      // The voice was on the device where this was chosen, not on this one: something is heard all the same.
      this.#output.playTone(toneAt(0));
    }
  }

  /** Ticks, beside whatever else sounds; `askedMs` is when it was due, as `performance.now()` tells it. */
  tick(tick: Tick, askedMs: number): void {
    void this.#output.playTick(ticks[tick], askedMs);
  }

  stop(): void {
    this.#output.stop();
    hush();
  }

  dispose(): void {
    this.#listeners.abort();
    this.stop();
    this.#output.dispose();
  }
}
