import type { LanguageCode } from '../preferences.ts';
import { chooseVoice } from './voice-choice.ts';

/** Browsers find their voices some time after they were first asked. */
const voicesLimitMs = 1500;

function synthesis(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
}

function presentVoice(language: LanguageCode): SpeechSynthesisVoice | undefined {
  return chooseVoice(synthesis()?.getVoices() ?? [], language);
}

/** Whether this device has a voice of its own for a language; waits a moment for the list. */
export function hasVoice(language: LanguageCode): Promise<boolean> {
  const speech = synthesis();
  if (!speech || presentVoice(language)) return Promise.resolve(speech !== undefined);
  return new Promise((resolve) => {
    const listeners = new AbortController();
    const answer = (found: boolean) => {
      clearTimeout(timer);
      listeners.abort();
      resolve(found);
    };
    // Asked once more at the end: not every browser tells when its voices have come.
    const timer = setTimeout(() => answer(presentVoice(language) !== undefined), voicesLimitMs);
    const look = () => presentVoice(language) && answer(true);
    speech.addEventListener?.('voiceschanged', look, { signal: listeners.signal });
  });
}

/** Chromium forgets the end of an utterance that nobody holds. */
let spoken: SpeechSynthesisUtterance | undefined;

/** Says `words` in place of what is being said; false where this device has no voice for it. */
export function speak(words: string, language: LanguageCode): boolean {
  const speech = synthesis();
  const voice = presentVoice(language);
  if (!speech || !voice) return false;
  hush();
  spoken = new SpeechSynthesisUtterance(words);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  speech.speak(spoken);
  return true;
}

/** Ends what is being said. */
export function hush(): void {
  const speech = synthesis();
  // Cancelling without need makes some browsers swallow what is said next.
  if (speech?.speaking || speech?.pending) speech.cancel();
}

/** Says nothing, within a gesture: iOS lets a page speak later only if it has spoken in one. */
export function unlockSpeech(): void {
  const speech = synthesis();
  if (speech && !speech.speaking && !speech.pending) speech.speak(new SpeechSynthesisUtterance(''));
}
