import type { PictureForm } from '../../core/network/picture-maker.ts';
import type { PictureSet, Split } from '../../training/network/types.ts';

/** Pictures that are ready to be learned from. */
export interface PreparedPictures {
  readonly set: PictureSet;
  /** Photograph of each picture; empty where they are none of a project. */
  readonly photoIds: readonly string[];
  /** Photographs that were left out because they cannot be read (any more). */
  readonly unreadableCount: number;
  /** Set where it is fixed, so that figures can be compared. */
  readonly split?: Split;
}

/** How far the preparation has come. */
export interface Preparing {
  readonly done: number;
  readonly total: number;
}

/** Who wants to know how far it has come, and what ends it. */
export interface PreparationWatch {
  readonly onProgress?: (progress: Preparing) => void;
  readonly signal?: AbortSignal;
}

/** Joins pictures that were made for a form, in the order of their labels and bursts. */
export function joinPictures(
  form: PictureForm,
  classCount: number,
  pictures: readonly {
    readonly pixels: Uint8Array;
    readonly label: number;
    readonly burst: number;
  }[],
): PictureSet {
  const length = form.sizePx ** 2 * form.channels;
  const pixels = new Uint8Array(pictures.length * length);
  pictures.forEach((picture, index) => pixels.set(picture.pixels, index * length));
  return {
    sizePx: form.sizePx,
    channels: form.channels,
    classCount,
    pixels,
    labels: Int32Array.from(pictures, ({ label }) => label),
    bursts: Int32Array.from(pictures, ({ burst }) => burst),
  };
}
