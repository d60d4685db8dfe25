/** Object URLs kept at once: the largest tray and some more, about 12 MB of photographs. */
const capacity = 1000;

/** Pictures of photographs as object URLs, made when first asked for and let go when long unused. */
export class Thumbnails {
  readonly #read: (photoId: string) => Promise<ArrayBuffer | undefined>;
  readonly #urls = new Map<string, Promise<string | undefined>>();

  constructor(read: (photoId: string) => Promise<ArrayBuffer | undefined>) {
    this.#read = read;
  }

  /** URL of the photograph's picture, or undefined if it is gone. */
  url(photoId: string): Promise<string | undefined> {
    const known = this.#urls.get(photoId);
    const url = known ?? this.#make(photoId);
    // Asked for again means used last: the map's order is the order of use.
    this.#urls.delete(photoId);
    this.#urls.set(photoId, url);
    for (const oldest of this.#urls.keys()) {
      if (this.#urls.size <= capacity) break;
      this.#release(oldest);
    }
    return url;
  }

  async #make(photoId: string): Promise<string | undefined> {
    const bytes = await this.#read(photoId);
    return bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
  }

  #release(photoId: string): void {
    void this.#urls.get(photoId)?.then((url) => url && URL.revokeObjectURL(url));
    this.#urls.delete(photoId);
  }
}
