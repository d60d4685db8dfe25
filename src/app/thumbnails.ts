/** Thumbnails kept ready that nothing shows at the moment: a few screens of them, about 4 kB each. */
const keptReady = 240;

/** Photographs read from the store at once. */
const batchSize = 24;

/** Batches on their way at once: one is read while the other is made small. */
const batchesAtOnce = 2;

/** A thumbnail that somebody shows; `release` is called once, when it is shown no more. */
export interface HeldThumbnail {
  /** Object URL of the small picture, valid until released; undefined if the photograph is gone. */
  readonly url: Promise<string | undefined>;
  release(): void;
}

/** Where thumbnails come from. */
export interface ThumbnailSource {
  /** JPEGs of photographs by id, without those that are gone. */
  read(photoIds: readonly string[]): Promise<ReadonlyMap<string, ArrayBuffer>>;
  /** The same picture at thumbnail size. */
  shrink(bytes: ArrayBuffer): Promise<Blob>;
  dispose(): void;
}

interface Entry {
  holders: number;
  /** Whether it waits to be read: what is released until then is never made. */
  isWaiting: boolean;
  readonly url: Promise<string | undefined>;
  readonly settle: (url: string | undefined) => void;
  /** Once it is made. */
  ready?: string;
}

/**
 * Small pictures of photographs. Only what is shown is made, the newest wish first, a few at a time;
 * what is shown no more is kept for a while and then let go, so that memory stays the same however
 * many photographs there are.
 */
export class Thumbnails {
  readonly #source: ThumbnailSource;
  readonly #entries = new Map<string, Entry>();
  #batches = 0;
  #isScheduled = false;

  constructor(source: ThumbnailSource) {
    this.#source = source;
  }

  /** Asks for the thumbnail of a photograph until it is released. */
  hold(photoId: string): HeldThumbnail {
    const entry = this.#entries.get(photoId) ?? newEntry();
    entry.holders++;
    // The map's order is the order of use.
    this.#entries.delete(photoId);
    this.#entries.set(photoId, entry);
    this.#schedule();
    let isHeld = true;
    return {
      url: entry.url,
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        entry.holders--;
        if (entry.holders === 0) this.#letGo(photoId, entry);
      },
    };
  }

  dispose(): void {
    for (const [photoId, entry] of this.#entries) this.#forget(photoId, entry);
    this.#source.dispose();
  }

  #letGo(photoId: string, entry: Entry): void {
    if (entry.isWaiting) this.#forget(photoId, entry);
    let idle = 0;
    for (const { holders, ready } of this.#entries.values()) if (holders === 0 && ready) idle++;
    for (const [id, other] of this.#entries) {
      if (idle <= keptReady) break;
      if (other.holders > 0 || !other.ready) continue;
      this.#forget(id, other);
      idle--;
    }
  }

  #forget(photoId: string, entry: Entry): void {
    if (this.#entries.get(photoId) === entry) this.#entries.delete(photoId);
    entry.isWaiting = false;
    if (entry.ready) URL.revokeObjectURL(entry.ready);
    entry.settle(undefined);
  }

  /** A screen asks for many in one breath: they are read together. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      while (this.#batches < batchesAtOnce) {
        const batch = this.#nextBatch();
        if (batch.size === 0) break;
        this.#batches++;
        void this.#make(batch).finally(() => {
          this.#batches--;
          this.#schedule();
        });
      }
    });
  }

  /** The newest wishes: what was asked for first may have been scrolled past already. */
  #nextBatch(): Map<string, Entry> {
    const waiting = [...this.#entries].filter(([, entry]) => entry.isWaiting).slice(-batchSize);
    for (const [, entry] of waiting) entry.isWaiting = false;
    return new Map(waiting);
  }

  async #make(batch: ReadonlyMap<string, Entry>): Promise<void> {
    try {
      const bytesOf = await this.#source.read([...batch.keys()]);
      await Promise.all(
        [...batch].map(async ([photoId, entry]) => {
          const bytes = entry.holders > 0 ? bytesOf.get(photoId) : undefined;
          const small = bytes && (await this.#source.shrink(bytes));
          if (!small || this.#entries.get(photoId) !== entry) return this.#forget(photoId, entry);
          entry.ready = URL.createObjectURL(small);
          entry.settle(entry.ready);
          if (entry.holders === 0) this.#letGo(photoId, entry);
        }),
      );
    } catch (error) {
      // Asked for again, they are tried again.
      for (const [photoId, entry] of batch) if (!entry.ready) this.#forget(photoId, entry);
      throw error;
    }
  }
}

function newEntry(): Entry {
  let settle: Entry['settle'] = () => {};
  const url = new Promise<string | undefined>((resolve) => (settle = resolve));
  return { holders: 0, isWaiting: true, url, settle };
}
