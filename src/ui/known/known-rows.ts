import type { KnownAnswer } from '../../app/imagenet.svelte.ts';
import type { LanguageCode } from '../../app/preferences.ts';
import type { AnswerRow } from '../network/train/AnswerBars.svelte';

/** Five bars, empty ones while there is no answer: what stands below them never jumps. */
export function knownRows(best: readonly KnownAnswer[], language: LanguageCode): AnswerRow[] {
  return Array.from({ length: 5 }, (_, place) => {
    const answer = best[place];
    return {
      name: answer?.known.name[language] ?? '\u00a0',
      share: answer?.probability ?? 0,
      wins: place === 0 && answer !== undefined,
    };
  });
}
