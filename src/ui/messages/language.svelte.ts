import type { LanguageCode } from '../../app/preferences.ts';
import type { Messages } from './es.ts';

/** Catalogues, each loaded when first needed. */
const catalogues: Record<LanguageCode, () => Promise<Messages>> = {
  es: async () => (await import('./es.ts')).es,
  en: async () => (await import('./en.ts')).en,
};

/** The catalogue in use. Switching replaces every word on screen without a reload. */
export class Language {
  #messages = $state.raw<Messages>();
  /** Latest wins: a catalogue that comes late is not shown. */
  #wanted: LanguageCode | undefined;

  /** The words; `use` must have been awaited once. */
  get m(): Messages {
    if (!this.#messages) throw new Error('Language.use() has not loaded a catalogue yet');
    return this.#messages;
  }

  /** Loads a catalogue and shows it; tells the document its language. */
  async use(code: LanguageCode): Promise<void> {
    this.#wanted = code;
    const messages = await catalogues[code]();
    if (this.#wanted !== code) return;
    this.#messages = messages;
    document.documentElement.lang = code;
  }
}
