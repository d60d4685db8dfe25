import { PictureMaker, type PictureForm } from '../../core/network/picture-maker.ts';
import { PHOTO_PX } from '../../models/input/photo-size.ts';
import { decodePhoto } from '../../models/input/square-picture.ts';
import { joinPictures, type PreparationWatch, type PreparedPictures } from './prepared-pictures.ts';

/** Photographs that are read at once: about 1 MB. */
const batchSize = 64;

/** Photographs of which a set is to be made. */
export interface ListedPhotos {
  readonly classCount: number;
  readonly photoIds: readonly string[];
  /** Class of each. */
  readonly labels: Int32Array;
  /** Recording of each. */
  readonly bursts: Int32Array;
}

/** The JPEGs of photographs by id, without those that are gone. */
type ReadPhotos = (photoIds: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>;

/**
 * Makes sets of a project's photographs, from their stored bytes, one at a time so that memory does not
 * grow with them. What was made is kept for the form that was asked for last, as a photograph never
 * changes: after a new burst only its own photographs are decoded.
 */
export class ProjectSets {
  readonly #readPhotos: ReadPhotos;
  #maker: PictureMaker | undefined;
  /** `[sizePx, sizePx, channels]` by photograph. */
  #made = new Map<string, Uint8Array>();

  constructor(readPhotos: ReadPhotos) {
    this.#readPhotos = readPhotos;
  }

  /**
   * The set of some photographs, in their order, without those that cannot be read.
   *
   * @throws the reason of the signal when it is aborted; what was made by then is kept.
   */
  async prepare(
    { classCount, photoIds, labels, bursts }: ListedPhotos,
    form: PictureForm,
    { onProgress, signal }: PreparationWatch = {},
  ): Promise<PreparedPictures> {
    const maker = this.#makerOf(form);
    const made = this.#made;
    const missing = photoIds.filter((photoId) => !made.has(photoId));
    const total = photoIds.length;
    let done = total - missing.length;
    onProgress?.({ done, total });
    for (let from = 0; from < missing.length; from += batchSize) {
      const batch = missing.slice(from, from + batchSize);
      const read = await this.#readPhotos(batch);
      for (const photoId of batch) {
        signal?.throwIfAborted();
        const bytes = read.get(photoId);
        const decoded = bytes && (await decodePhoto(bytes));
        if (decoded?.ok) made.set(photoId, maker.make(decoded.value.data));
        onProgress?.({ done: ++done, total });
      }
    }
    signal?.throwIfAborted();
    const pictures = photoIds.flatMap((photoId, index) => {
      const pixels = made.get(photoId);
      return pixels ? [{ photoId, pixels, label: labels[index]!, burst: bursts[index]! }] : [];
    });
    this.#forgetAllBut(new Set(photoIds), made);
    return {
      set: joinPictures(form, classCount, pictures),
      photoIds: pictures.map(({ photoId }) => photoId),
      unreadableCount: total - pictures.length,
    };
  }

  #makerOf(form: PictureForm): PictureMaker {
    const { sizePx, channels } = this.#maker?.form ?? {};
    if (this.#maker && sizePx === form.sizePx && channels === form.channels) return this.#maker;
    this.#made = new Map();
    return (this.#maker = new PictureMaker(PHOTO_PX, form));
  }

  /** Photographs that are gone, or of another project, need no memory. */
  #forgetAllBut(photoIds: ReadonlySet<string>, made: Map<string, Uint8Array>): void {
    for (const photoId of made.keys()) if (!photoIds.has(photoId)) made.delete(photoId);
  }
}
