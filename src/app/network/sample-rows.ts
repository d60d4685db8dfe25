import type { PictureSet, Split } from '../../training/network/types.ts';

/** A picture as a network is fed it, to be drawn. */
export interface PictureTile {
  readonly sizePx: number;
  readonly channels: 1 | 3;
  /** `[sizePx, sizePx, channels]`, 0–255. */
  readonly pixels: Uint8Array;
}

/** The pictures of a class on one side of the split. */
export interface SampleSide {
  readonly count: number;
  /** Some of them, spread over all, as neighbours look alike. */
  readonly tiles: readonly PictureTile[];
}

/** A class of a set, by some of its pictures. */
export interface SampleRow {
  readonly label: number;
  readonly training: SampleSide;
  readonly validation: SampleSide;
}

/** Some pictures of each class on both sides of a split, to be looked at. */
export function sampleRows(
  set: Pick<PictureSet, 'sizePx' | 'channels' | 'classCount' | 'pixels' | 'labels'>,
  { training, validation }: Pick<Split, 'training' | 'validation'>,
  mostTiles: number,
): readonly SampleRow[] {
  const { sizePx, channels } = set;
  const length = sizePx * sizePx * channels;
  const sideOf = (side: Int32Array, label: number): SampleSide => {
    const pictures = Array.from(side).filter((picture) => set.labels[picture] === label);
    const tiles = spread(pictures, mostTiles).map((picture) => ({
      sizePx,
      channels,
      pixels: set.pixels.slice(picture * length, (picture + 1) * length),
    }));
    return { count: pictures.length, tiles };
  };
  return Array.from({ length: set.classCount }, (_, label) => ({
    label,
    training: sideOf(training, label),
    validation: sideOf(validation, label),
  }));
}

/** At most so many items, evenly over all of them, in their order. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from(
    { length: most },
    (_, place) => items[Math.floor((place * items.length) / most)]!,
  );
}
