import { MostExciting, type Excitation } from '../../../core/network/explain/exciting-patches.ts';
import { failure, success, type Outcome } from '../../../core/outcome.ts';
import { decodePhoto } from '../../../models/input/square-picture.ts';
import type { NetworkExcitation } from '../../../models/network/types.ts';
import type { PreparationWatch, Preparing } from '../prepared-pictures.ts';
import type { SplitPictures } from '../network-data.svelte.ts';
import type { ExplainedNetwork, ExplainTrouble } from './explained-network.ts';

export type { Excitation };

/** Pictures that are asked about at once: their feature maps have to fit beside everything else. */
const batchSize = 16;

/** Pictures a channel; frames of one burst are nearly the same picture. */
const [mostPictures, mostPerBurst] = [9, 3];

/** What was found for all channels of one layer. */
export interface FoundPictures {
  readonly layer: number;
  /** How many pictures were looked at. */
  readonly count: number;
  /** The largest first; a photograph's id, or the number of a picture that is none. */
  of(channel: number): readonly Excitation[];
}

/** Whom to ask. */
export interface ExcitingSurroundings {
  /** The pictures that the network was taught with, in its form. */
  readonly pictures: (
    network: ExplainedNetwork,
    watch: PreparationWatch,
  ) => Promise<Outcome<SplitPictures, { readonly kind: string }>>;
  /** As of `NetworkRunner.excite`; undefined if it has been given up. */
  readonly excite: (
    pixels: Uint8Array,
    layer: number,
  ) => Promise<Outcome<NetworkExcitation, ExplainTrouble> | undefined>;
  readonly photoBytes: (photoId: string) => Promise<ArrayBuffer | undefined>;
}

/** Which pictures excite the channels of a layer most, searched when that is asked for. */
export class ExcitingPictures {
  readonly #surroundings: ExcitingSurroundings;
  #network: ExplainedNetwork | undefined;
  #prepared: SplitPictures | undefined;
  #found = $state.raw<FoundPictures>();
  #progress = $state.raw<Preparing>();
  #trouble = $state.raw<ExplainTrouble>();
  #search: AbortController | undefined;

  constructor(surroundings: ExcitingSurroundings) {
    this.#surroundings = surroundings;
  }

  /** What was found last. */
  get found(): FoundPictures | undefined {
    return this.#found;
  }

  /** How many pictures were looked at; undefined while nothing is searched. */
  get progress(): Preparing | undefined {
    return this.#progress;
  }

  get trouble(): ExplainTrouble | undefined {
    return this.#trouble;
  }

  /** Another network, or none: what was found does not hold for it. */
  follow(network: ExplainedNetwork | undefined): void {
    this.cancel();
    this.#network = network;
    this.#found = this.#trouble = this.#prepared = undefined;
  }

  /** Searches for a layer; a search that is under way gives way. */
  async search(layer: number): Promise<void> {
    this.cancel();
    const network = this.#network;
    if (!network) return;
    const search = (this.#search = new AbortController());
    this.#found = this.#trouble = undefined;
    this.#progress = { done: 0, total: 0 };
    try {
      const found = await this.#searchThrough(network, layer, search.signal);
      search.signal.throwIfAborted();
      if (found.ok) this.#found = found.value;
      else this.#trouble = found.trouble;
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

  /** The picture itself: a photograph as it was taken, another one as the network is fed it. */
  async pictureOf({ photoId }: Excitation): Promise<ImageData | undefined> {
    const prepared = this.#prepared;
    if (!prepared) return undefined;
    if (prepared.photoIds.length === 0) return tileOf(prepared, Number(photoId));
    const bytes = await this.#surroundings.photoBytes(photoId);
    const decoded = bytes && (await decodePhoto(bytes));
    return decoded?.ok ? decoded.value : undefined;
  }

  async #searchThrough(
    network: ExplainedNetwork,
    layer: number,
    signal: AbortSignal,
  ): Promise<Outcome<FoundPictures, ExplainTrouble>> {
    const prepared = await this.#surroundings.pictures(network, { signal });
    signal.throwIfAborted();
    if (!prepared.ok) return failure({ kind: 'digits' });
    const { set, photoIds, split } = prepared.value;
    // Ten thousand digits would take minutes: those that only measure are enough.
    const chosen = network.source === 'digits' ? split.validation : set.labels.map((_, i) => i);
    if (chosen.length === 0) return failure({ kind: 'no-pictures' });
    this.#prepared = prepared.value;
    const length = set.sizePx ** 2 * set.channels;
    const most = new MostExciting(mostPictures, mostPerBurst);
    for (let from = 0; from < chosen.length; from += batchSize) {
      this.#progress = { done: from, total: chosen.length };
      const batch = chosen.subarray(from, from + batchSize);
      const pixels = new Uint8Array(batch.length * length);
      batch.forEach((picture, index) =>
        pixels.set(set.pixels.subarray(picture * length, (picture + 1) * length), index * length),
      );
      const answer = await this.#surroundings.excite(pixels, layer);
      signal.throwIfAborted();
      if (!answer) return failure({ kind: 'lost', detail: 'The search was given up.' });
      if (!answer.ok) return answer;
      answer.value.maxima.forEach((maxima, index) => {
        const picture = batch[index]!;
        most.add(photoIds[picture] ?? String(picture), String(set.bursts[picture]), maxima);
      });
    }
    return success({ layer, count: chosen.length, of: (channel) => most.of(channel) });
  }
}

/** A picture as the network is fed it. */
function tileOf({ set }: SplitPictures, picture: number): ImageData {
  const { sizePx, channels } = set;
  const tile = new ImageData(sizePx, sizePx);
  for (let pixel = 0; pixel < sizePx * sizePx; pixel++) {
    const from = (picture * sizePx * sizePx + pixel) * channels;
    for (let part = 0; part < 3; part++) {
      tile.data[pixel * 4 + part] = set.pixels[from + (channels === 3 ? part : 0)]!;
    }
    tile.data[pixel * 4 + 3] = 255;
  }
  return tile;
}
