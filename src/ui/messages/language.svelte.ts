import type { LanguageCode } from '../../app/preferences.ts';
import type { Messages } from './es.ts';
import type { KnownMessages } from './known/es.ts';
import type { NetworkMessages } from './network/es.ts';

/** Catalogues, each loaded when first needed. */
const catalogues: Record<LanguageCode, () => Promise<Messages>> = {
  es: async () => (await import('./es.ts')).es,
  en: async () => (await import('./en.ts')).en,
};

/** The words of the room My network, which the first picture does not wait for. */
const networkCatalogues: Record<LanguageCode, () => Promise<NetworkMessages>> = {
  es: async () => (await import('./network/es.ts')).networkEs,
  en: async () => (await import('./network/en.ts')).networkEn,
};

/** The words of what the eye already knew, which few visits need. */
const knownCatalogues: Record<LanguageCode, () => Promise<KnownMessages>> = {
  es: async () => (await import('./known/es.ts')).knownEs,
  en: async () => (await import('./known/en.ts')).knownEn,
};

/** The catalogue in use. Switching replaces every word on screen without a reload. */
export class Language {
  #messages = $state.raw<Messages>();
  #network = $state.raw<NetworkMessages>();
  #known = $state.raw<KnownMessages>();
  #wantsNetwork = false;
  #wantsKnown = false;
  /** Latest wins: a catalogue that comes late is not shown. */
  #wanted: LanguageCode | undefined;

  /** The words; `use` must have been awaited once. */
  get m(): Messages {
    if (!this.#messages) throw new Error('Language.use() has not loaded a catalogue yet');
    return this.#messages;
  }

  /** The words of the room My network; `fetchNetworkWords` must have been awaited once. */
  get network(): NetworkMessages {
    if (!this.#network) throw new Error('fetchNetworkWords() has not loaded a catalogue yet');
    return this.#network;
  }

  /** The words of what the eye already knew; `fetchKnownWords` must have been awaited once. */
  get known(): KnownMessages {
    if (!this.#known) throw new Error('fetchKnownWords() has not loaded a catalogue yet');
    return this.#known;
  }

  /** Loads a catalogue and shows it; tells the document its language. */
  async use(code: LanguageCode): Promise<void> {
    this.#wanted = code;
    const [messages, network, known] = await Promise.all([
      catalogues[code](),
      this.#wantsNetwork ? networkCatalogues[code]() : undefined,
      this.#wantsKnown ? knownCatalogues[code]() : undefined,
    ]);
    if (this.#wanted !== code) return;
    this.#messages = messages;
    if (network) this.#network = network;
    if (known) this.#known = known;
    document.documentElement.lang = code;
  }

  /** Loads the words of the room My network, now and whenever the language is switched; rejects if they do not come. */
  async fetchNetworkWords(): Promise<void> {
    this.#wantsNetwork = true;
    if (this.#wanted) await this.use(this.#wanted);
  }

  /** Loads the words of what the eye already knew, now and whenever the language is switched; rejects if they do not come. */
  async fetchKnownWords(): Promise<void> {
    this.#wantsKnown = true;
    if (this.#wanted) await this.use(this.#wanted);
  }
}
