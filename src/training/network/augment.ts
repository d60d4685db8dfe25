import {
  abs,
  add,
  cast,
  clipByValue,
  gather,
  less,
  logicalAnd,
  mean,
  mul,
  range,
  reshape,
  slice,
  tensor1d,
  tensor4d,
  tidy,
  where,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { Random } from '../../core/random.ts';
import { uploadPictures } from '../../models/network/normalise.ts';
import {
  changesLevels,
  drawAugmentation,
  movesPixels,
  type AugmentationDraws,
} from './augmentation-draws.ts';
import { movePixels } from './move-pixels.ts';
import { randomAt } from './seeds.ts';
import type { Augmentation, PictureSet } from './types.ts';

/** σ of the noise at strength 1, as a share of the range. */
const STRONGEST_NOISE = 0.15;

/** Side of the cut-out square at strength 1, as a share of the picture's. */
const LARGEST_CUT_OUT = 0.5;

/** Noise is drawn once; each batch takes pictures of it in random order, moved by up to so many pixels. */
const NOISE_PICTURES = 16;
const NOISE_MARGIN_PX = 8;

/**
 * Changes pictures at random on the device, another way in each batch, so that a network never sees the
 * same one twice. What does not fit in any more comes back mirrored from the edge. Owns its noise.
 */
export class Augmenter {
  readonly #augmentation: Augmentation;
  readonly #sizePx: number;
  readonly #channels: 1 | 3;
  /** `[NOISE_PICTURES, side, side, channels]` with a margin; absent without noise. */
  readonly #noise: Tensor4D | undefined;

  constructor(augmentation: Augmentation, sizePx: number, channels: 1 | 3, seed: number) {
    this.#augmentation = augmentation;
    this.#sizePx = sizePx;
    this.#channels = channels;
    if (augmentation.noise > 0) this.#noise = this.#drawNoise(randomAt(seed, 'noise'));
  }

  /**
   * @param pictures `[n, sizePx, sizePx, channels]`, 0 … 255; they stay the caller's.
   * @returns new ones of the same shape, 0 … 255 and no longer whole numbers.
   */
  apply(pictures: Tensor4D, random: Random): Tensor4D {
    const [n] = pictures.shape;
    const draws = drawAugmentation(this.#augmentation, n, this.#sizePx, this.#channels, random);
    return tidy(() => {
      let changed = cast(pictures, 'float32');
      if (movesPixels(this.#augmentation)) changed = movePixels(changed, draws.transforms);
      if (changesLevels(this.#augmentation, this.#channels)) {
        const gains = tensor4d(draws.gains, [n, 1, 1, this.#channels]);
        const offsets = tensor4d(draws.offsets, [n, 1, 1, this.#channels]);
        changed = add(mul(changed, gains), offsets);
      }
      if (this.#noise) changed = add(changed, this.#someNoise(this.#noise, n, random));
      changed = clipByValue(changed, 0, 255);
      return this.#augmentation.cutOut > 0 ? this.#cutOut(changed, draws) : changed;
    });
  }

  dispose(): void {
    this.#noise?.dispose();
  }

  #drawNoise(random: Random): Tensor4D {
    const side = this.#sizePx + NOISE_MARGIN_PX;
    const deviation = 255 * STRONGEST_NOISE * this.#augmentation.noise;
    const size = NOISE_PICTURES * side * side * this.#channels;
    const values = Float32Array.from({ length: size }, () => deviation * random.normal());
    return tensor4d(values, [NOISE_PICTURES, side, side, this.#channels]);
  }

  #someNoise(noise: Tensor4D, n: number, random: Random): Tensor4D {
    const top = random.integer(NOISE_MARGIN_PX + 1);
    const left = random.integer(NOISE_MARGIN_PX + 1);
    const chosen = Int32Array.from({ length: n }, () => random.integer(NOISE_PICTURES));
    const shape: [number, number, number, number] = [
      NOISE_PICTURES,
      this.#sizePx,
      this.#sizePx,
      this.#channels,
    ];
    return gather(slice(noise, [0, top, left, 0], shape), tensor1d(chosen, 'int32'));
  }

  #cutOut(pictures: Tensor4D, { cutOutX, cutOutY }: AugmentationDraws): Tensor4D {
    const [n] = pictures.shape;
    const size = this.#sizePx;
    const half = (LARGEST_CUT_OUT * this.#augmentation.cutOut * size) / 2;
    const pixels = range(0, size);
    const isNear = (axis: number[], centres: Float32Array) =>
      less(
        abs(
          add(reshape(pixels, axis), reshape(tensor1d(centres.map((c) => 0.5 - c)), [n, 1, 1, 1])),
        ),
        half,
      );
    const isInside = logicalAnd(isNear([1, 1, size, 1], cutOutX), isNear([1, size, 1, 1], cutOutY));
    return where(isInside, mean(pictures, [1, 2, 3], true), pictures);
  }
}

/**
 * Pictures as training will see them, to be shown.
 *
 * @returns `[n, sizePx, sizePx, channels]`, 0–255.
 */
export async function augmentedPreviews(
  { pixels, sizePx, channels }: Pick<PictureSet, 'pixels' | 'sizePx' | 'channels'>,
  augmentation: Augmentation,
  seed: number,
): Promise<Uint8ClampedArray> {
  const augmenter = new Augmenter(augmentation, sizePx, channels, seed);
  const changed = tidy(() =>
    augmenter.apply(uploadPictures(pixels, { sizePx, channels }), randomAt(seed, 'augmentation')),
  );
  try {
    return Uint8ClampedArray.from(await changed.data());
  } finally {
    changed.dispose();
    augmenter.dispose();
  }
}
