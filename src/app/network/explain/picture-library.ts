import type { ChannelMaximum, Excitation } from '../../../core/network/explain/exciting-patches.ts';
import { success, type Outcome } from '../../../core/outcome.ts';
import { decodePhoto } from '../../../models/input/square-picture.ts';
import type { NetworkExcitation } from '../../../models/network/types.ts';
import type { PhotoRecord } from '../../../training/store/records.ts';
import type { SplitPictures } from '../network-data.svelte.ts';
import type { PictureSource } from '../kept-networks.ts';
import type { ExplainTrouble } from './explained-network.ts';

/** A picture that was looked at, and where it excites each channel of the layer most. */
export interface SearchedPicture extends Pick<Excitation, 'photoId' | 'burstId'> {
  readonly maxima: readonly ChannelMaximum[];
}

/** Pictures that can be searched through, and what looks at them. */
export interface PictureLibrary {
  readonly count: number;
  /** How many are looked at at once. */
  readonly batchSize: number;
  /** Looks at a batch; what cannot be read is left out. Undefined if it has been given up. */
  readonly look: (
    from: number,
    layer: number,
  ) => Promise<Outcome<readonly SearchedPicture[], ExplainTrouble> | undefined>;
  /** The picture itself, a square: a photograph as it was taken, another one as the network is fed it. */
  readonly pictureOf: (photoId: string) => Promise<ImageData | undefined>;
}

type PhotoBytes = (photoId: string) => Promise<ArrayBuffer | undefined>;

/** Their feature maps have to fit beside everything else. */
const batchSize = 16;

/**
 * The pictures that a network was taught with, in its form. Ten thousand digits would take minutes: of them,
 * those that only measure.
 *
 * @param excite as of `NetworkRunner.excite`; undefined if it has been given up.
 */
export function taughtPictures(
  { set, photoIds, split }: SplitPictures,
  source: PictureSource,
  excite: (
    pixels: Uint8Array,
    layer: number,
  ) => Promise<Outcome<NetworkExcitation, ExplainTrouble> | undefined>,
  photoBytes: PhotoBytes,
): PictureLibrary {
  const chosen = source === 'digits' ? split.validation : set.labels.map((_, i) => i);
  const length = set.sizePx ** 2 * set.channels;
  return {
    count: chosen.length,
    batchSize,
    async look(from, layer) {
      const batch = chosen.subarray(from, from + batchSize);
      const pixels = new Uint8Array(batch.length * length);
      batch.forEach((picture, index) =>
        pixels.set(set.pixels.subarray(picture * length, (picture + 1) * length), index * length),
      );
      const answer = await excite(pixels, layer);
      if (!answer?.ok) return answer;
      return success(
        answer.value.maxima.map((maxima, index) => {
          const picture = batch[index]!;
          const photoId = photoIds[picture] ?? String(picture);
          return { photoId, burstId: String(set.bursts[picture]), maxima };
        }),
      );
    },
    pictureOf: (photoId) =>
      photoIds.length === 0
        ? Promise.resolve(tileOf(set, Number(photoId)))
        : photoOf(photoBytes, photoId),
  };
}

/**
 * Photographs as they were taken, looked at one by one.
 *
 * @param maximaOf by channel of a layer; undefined if it has been given up.
 */
export function photoLibrary(
  photos: readonly Pick<PhotoRecord, 'id' | 'burstId'>[],
  maximaOf: (picture: ImageData, layer: number) => Promise<readonly ChannelMaximum[] | undefined>,
  photoBytes: PhotoBytes,
): PictureLibrary {
  return {
    count: photos.length,
    batchSize: 1,
    async look(from, layer) {
      const { id: photoId, burstId } = photos[from]!;
      const picture = await photoOf(photoBytes, photoId);
      if (!picture) return success([]);
      const maxima = await maximaOf(picture, layer);
      return maxima && success([{ photoId, burstId, maxima }]);
    },
    pictureOf: (photoId) => photoOf(photoBytes, photoId),
  };
}

async function photoOf(photoBytes: PhotoBytes, photoId: string): Promise<ImageData | undefined> {
  const bytes = await photoBytes(photoId);
  const decoded = bytes && (await decodePhoto(bytes));
  return decoded?.ok ? decoded.value : undefined;
}

/** A picture as the network is fed it. */
function tileOf({ sizePx, channels, pixels }: SplitPictures['set'], picture: number): ImageData {
  const tile = new ImageData(sizePx, sizePx);
  for (let pixel = 0; pixel < sizePx * sizePx; pixel++) {
    const from = (picture * sizePx * sizePx + pixel) * channels;
    for (let part = 0; part < 3; part++) {
      tile.data[pixel * 4 + part] = pixels[from + (channels === 3 ? part : 0)]!;
    }
    tile.data[pixel * 4 + 3] = 255;
  }
  return tile;
}
