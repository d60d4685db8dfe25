import type { NetworkTrainer } from '../../training/network/network-trainer.ts';
import type { Augmentation, PictureSet } from '../../training/network/types.ts';
import type { SplitPictures } from './network-data.svelte.ts';
import { spread, type PictureTile } from './sample-rows.ts';

/** Pictures that augmentation is shown on. */
const previewCount = 8;

/** Some pictures to learn from after random changes, as a network would be fed them. */
export async function previewTiles(
  trainer: NetworkTrainer,
  { set, split }: SplitPictures,
  augmentation: Augmentation,
  seed: number,
): Promise<readonly PictureTile[]> {
  const { sizePx, channels } = set;
  const chosen = spread(Array.from(split.training), previewCount);
  const pixels = chosenPixels(set, chosen);
  const changed = await trainer.previews({ pixels, sizePx, channels }, augmentation, seed);
  const length = sizePx * sizePx * channels;
  return chosen.map((_, i) => ({
    sizePx,
    channels,
    pixels: Uint8Array.from(changed.subarray(i * length, (i + 1) * length)),
  }));
}

function chosenPixels(
  { pixels, sizePx, channels }: PictureSet,
  chosen: readonly number[],
): Uint8Array {
  const length = sizePx * sizePx * channels;
  const copied = new Uint8Array(chosen.length * length);
  chosen.forEach((picture, i) =>
    copied.set(pixels.subarray(picture * length, (picture + 1) * length), i * length),
  );
  return copied;
}
