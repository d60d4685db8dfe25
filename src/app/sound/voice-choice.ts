import type { LanguageCode } from '../preferences.ts';

/** What is asked of a voice: a part of `SpeechSynthesisVoice`. */
export interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Accents, the most wanted first; others of the language come after them. */
const accents: Record<LanguageCode, readonly string[]> = {
  es: ['es-mx', 'es-us', 'es-419'],
  en: ['en-us', 'en-gb'],
};

/** Apple's novelty voices stand first in its list, and are hard to understand in a classroom. */
const novelty = /^(Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)\b/;

/**
 * The voice that speaks a language on this very device: nothing that is said leaves it. Undefined if
 * there is none.
 */
export function chooseVoice<Candidate extends Voice>(
  voices: readonly Candidate[],
  language: LanguageCode,
): Candidate | undefined {
  const own = voices.filter((voice) => voice.localService && codeOf(voice).startsWith(language));
  const cost = (voice: Candidate) => {
    const place = accents[language].indexOf(codeOf(voice));
    return (
      (place < 0 ? accents[language].length : place) * 4 +
      (novelty.test(voice.name) ? 2 : 0) +
      (voice.default ? 0 : 1)
    );
  };
  return [...own].sort((a, b) => cost(a) - cost(b))[0];
}

/** Android writes es_MX, some systems a longer tag. */
function codeOf({ lang }: Voice): string {
  return lang.toLowerCase().replaceAll('_', '-');
}
