import type { LanguageCode } from '../../app/preferences.ts';
import type { CourseMessages } from './course/es.ts';
import type { Messages } from './es.ts';
import type { ExchangeMessages } from './exchange/es.ts';
import type { KnownMessages } from './known/es.ts';
import type { NetworkMessages } from './network/es.ts';
import type { NeuronMessages } from './neuron/es.ts';

type InBoth<Words> = Record<LanguageCode, () => Promise<Words>>;

/** Catalogues, each loaded when first needed. */
const catalogues: InBoth<Messages> = {
  es: async () => (await import('./es.ts')).es,
  en: async () => (await import('./en.ts')).en,
};

/** The words that the first picture does not wait for. */
interface PartWords {
  /** The room My network. */
  readonly network: NetworkMessages;
  /** What the eye already knew. */
  readonly known: KnownMessages;
  /** The room Neuron. */
  readonly neuron: NeuronMessages;
  /** The course. */
  readonly course: CourseMessages;
  /** Files out and in. */
  readonly exchange: ExchangeMessages;
}

/** A part of the app that has a catalogue of its own. */
export type Part = keyof PartWords;

const partCatalogues: { readonly [P in Part]: InBoth<PartWords[P]> } = {
  network: {
    es: async () => (await import('./network/es.ts')).networkEs,
    en: async () => (await import('./network/en.ts')).networkEn,
  },
  known: {
    es: async () => (await import('./known/es.ts')).knownEs,
    en: async () => (await import('./known/en.ts')).knownEn,
  },
  neuron: {
    es: async () => (await import('./neuron/es.ts')).neuronEs,
    en: async () => (await import('./neuron/en.ts')).neuronEn,
  },
  course: {
    es: async () => (await import('./course/es.ts')).courseEs,
    en: async () => (await import('./course/en.ts')).courseEn,
  },
  exchange: {
    es: async () => (await import('./exchange/es.ts')).exchangeEs,
    en: async () => (await import('./exchange/en.ts')).exchangeEn,
  },
};

/** The catalogue in use. Switching replaces every word on screen without a reload. */
export class Language {
  #messages = $state.raw<Messages>();
  #parts = $state.raw<Partial<PartWords>>({});
  readonly #wantedParts: Part[] = [];
  /** Latest wins: a catalogue that comes late is not shown. */
  #wanted: LanguageCode | undefined;

  /** The words; `use` must have been awaited once. */
  get m(): Messages {
    if (!this.#messages) throw new Error('Language.use() has not loaded a catalogue yet');
    return this.#messages;
  }

  /** The words of the room My network, once they are fetched, as those of the other parts below. */
  get network(): NetworkMessages {
    return this.#part('network');
  }

  get known(): KnownMessages {
    return this.#part('known');
  }

  get neuron(): NeuronMessages {
    return this.#part('neuron');
  }

  get course(): CourseMessages {
    return this.#part('course');
  }

  get exchange(): ExchangeMessages {
    return this.#part('exchange');
  }

  /** Loads a catalogue and shows it; tells the document its language. */
  async use(code: LanguageCode): Promise<void> {
    this.#wanted = code;
    const [messages, ...parts] = await Promise.all([
      catalogues[code](),
      ...this.#wantedParts.map(async (part) => ({
        [part]: await partCatalogues[part][code](),
      })),
    ]);
    if (this.#wanted !== code) return;
    this.#messages = messages;
    this.#parts = Object.assign({}, this.#parts, ...parts) as Partial<PartWords>;
    document.documentElement.lang = code;
  }

  /** Loads the words of a part, now and whenever the language is switched; rejects if they do not come. */
  async fetch(part: Part): Promise<void> {
    if (!this.#wantedParts.includes(part)) this.#wantedParts.push(part);
    if (this.#wanted) await this.use(this.#wanted);
  }

  #part<P extends Part>(part: P): PartWords[P] {
    const words = this.#parts[part];
    if (!words) throw new Error(`fetch('${part}') has not loaded a catalogue yet`);
    return words;
  }
}
