import { MostExciting, type Excitation } from '../../../core/network/explain/exciting-patches.ts';
import { failure, success, type Outcome } from '../../../core/outcome.ts';
import type { PreparationWatch, Preparing } from '../prepared-pictures.ts';
import type { ExplainTrouble } from './explained-network.ts';
import type { PictureLibrary } from './picture-library.ts';

export type { Excitation };

/** Pictures a channel; frames of one burst are nearly the same picture. */
const [mostPictures, mostPerBurst] = [9, 3];

/** What was found for all channels of one layer. */
export interface FoundPictures {
  /** How many pictures were looked at. */
  readonly count: number;
  /** The largest first; a photograph's id, or the number of a picture that is none. */
  readonly of: (channel: number) => readonly Excitation[];
  /** As of `PictureLibrary`. */
  readonly pictureOf: (photoId: string) => Promise<ImageData | undefined>;
}

/** Gets the pictures ready that are searched through; undefined where there is nothing to look at them. */
type OpenLibrary = (
  watch: PreparationWatch,
) => Promise<Outcome<PictureLibrary, ExplainTrouble> | undefined>;

/** Which pictures excite the channels of a layer most, searched when that is asked for, and kept by layer. */
export class ExcitingPictures {
  readonly #openLibrary: OpenLibrary;
  /** By layer. */
  #found = $state.raw<readonly (FoundPictures | undefined)[]>([]);
  #progress = $state.raw<Preparing & { readonly layer: number }>();
  #trouble = $state.raw<ExplainTrouble>();
  #search: AbortController | undefined;

  constructor(openLibrary: OpenLibrary) {
    this.#openLibrary = openLibrary;
  }

  /** What was found for a layer; undefined where it was not searched. */
  found(layer: number): FoundPictures | undefined {
    return this.#found[layer];
  }

  /** How many pictures were looked at for a layer; undefined while it is not searched. */
  progress(layer: number): Preparing | undefined {
    return this.#progress?.layer === layer ? this.#progress : undefined;
  }

  get trouble(): ExplainTrouble | undefined {
    return this.#trouble;
  }

  /** What was found does not hold any more: another network, or other pictures. */
  forget(): void {
    this.cancel();
    this.#found = [];
    this.#trouble = undefined;
  }

  /** Searches for a layer; a search that is under way gives way. */
  async search(layer: number): Promise<void> {
    this.cancel();
    const search = (this.#search = new AbortController());
    this.#trouble = undefined;
    this.#progress = { layer, done: 0, total: 0 };
    try {
      const found = await this.#searchThrough(layer, search.signal);
      search.signal.throwIfAborted();
      if (found?.ok) this.#keep(layer, found.value);
      else this.#trouble = found?.trouble;
    } catch (error) {
      if (search.signal.aborted) return;
      console.warn('The search failed.', error);
      this.#trouble = { kind: 'lost', detail: String(error) };
    } finally {
      if (this.#search === search) this.#progress = this.#search = undefined;
    }
  }

  cancel(): void {
    this.#search?.abort();
    this.#search = this.#progress = undefined;
  }

  #keep(layer: number, found: FoundPictures): void {
    const all = this.#found.slice();
    all[layer] = found;
    this.#found = all;
  }

  async #searchThrough(
    layer: number,
    signal: AbortSignal,
  ): Promise<Outcome<FoundPictures, ExplainTrouble> | undefined> {
    const library = await this.#openLibrary({ signal });
    signal.throwIfAborted();
    if (!library?.ok) return library;
    const { count, batchSize, look, pictureOf } = library.value;
    if (count === 0) return failure({ kind: 'no-pictures' });
    let seenCount = 0;
    const most = new MostExciting(mostPictures, mostPerBurst);
    for (let from = 0; from < count; from += batchSize) {
      this.#progress = { layer, done: from, total: count };
      const pictures = await look(from, layer);
      signal.throwIfAborted();
      if (!pictures) return failure({ kind: 'lost', detail: 'The search was given up.' });
      if (!pictures.ok) return pictures;
      seenCount += pictures.value.length;
      for (const { photoId, burstId, maxima } of pictures.value) {
        most.add(photoId, burstId, maxima);
      }
    }
    return success({ count: seenCount, of: (channel) => most.of(channel), pictureOf });
  }
}
