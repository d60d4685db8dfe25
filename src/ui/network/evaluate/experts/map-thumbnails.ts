import type { HeldThumbnail } from '../../../../app/thumbnails.ts';

interface Held {
  readonly thumbnail: HeldThumbnail;
  picture?: HTMLImageElement;
}

/** Small pictures of photographs for a canvas: those that are in sight are held, the others let go. */
export class MapThumbnails {
  readonly #hold: (photoId: string) => HeldThumbnail;
  readonly #oncome: () => void;
  readonly #held = new Map<string, Held>();

  /** @param oncome a picture has come: the canvas is to be drawn again. */
  constructor(hold: (photoId: string) => HeldThumbnail, oncome: () => void) {
    this.#hold = hold;
    this.#oncome = oncome;
  }

  /** Holds these photographs and no others. */
  want(photoIds: ReadonlySet<string>): void {
    for (const [id, { thumbnail }] of this.#held) {
      if (photoIds.has(id)) continue;
      thumbnail.release();
      this.#held.delete(id);
    }
    for (const id of photoIds) if (!this.#held.has(id)) void this.#fetch(id);
  }

  /** The picture of a photograph, once it has come. */
  picture(photoId: string): HTMLImageElement | undefined {
    return this.#held.get(photoId)?.picture;
  }

  dispose(): void {
    this.want(new Set());
  }

  async #fetch(photoId: string): Promise<void> {
    const held: Held = { thumbnail: this.#hold(photoId) };
    this.#held.set(photoId, held);
    const url = await held.thumbnail.url;
    if (!url || this.#held.get(photoId) !== held) return;
    const picture = new Image();
    picture.src = url;
    // What was let go meanwhile cannot be decoded any more.
    const isDecoded = await picture.decode().then(
      () => true,
      () => false,
    );
    if (!isDecoded || this.#held.get(photoId) !== held) return;
    held.picture = picture;
    this.#oncome();
  }
}
