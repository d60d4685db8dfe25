import { readDigit, type DigitReading } from '../../core/image/digit/read-digit.ts';
import type { ImageArray } from '../../core/image/image-array.ts';
import { luma } from '../../core/image/luma.ts';
import { DigitInput } from '../../core/network/digit-input.ts';
import type { PictureForm } from '../../core/network/picture-maker.ts';

/** How a digit is given to a network that knows digits. */
export const digitWays = ['finger', 'camera'] as const;
export type DigitWay = (typeof digitWays)[number];

export type { DigitReading, ImageArray };

/** From ink on paper to what a network that learned digits is fed, each step to be seen. */
export class DigitFeed {
  readonly #input: DigitInput;
  readonly #form: PictureForm;
  #reading = $state.raw<DigitReading>();

  constructor(form: PictureForm) {
    this.#form = form;
    this.#input = new DigitInput(form);
  }

  /** How the last digit was found, or why none was. */
  get reading(): DigitReading | undefined {
    return this.#reading;
  }

  /** What the network is fed of a paper; undefined where no digit is on it. */
  read(paper: ImageArray | undefined): ImageData | undefined {
    this.#reading = paper && readDigit(paper);
    const digit = this.#reading?.found?.digit;
    return digit && this.#asPicture(this.#input.make(digit));
  }

  /** @param levels `[sizePx, sizePx, channels]`, the channels alike. */
  #asPicture(levels: Uint8Array): ImageData {
    const { sizePx, channels } = this.#form;
    const picture = new ImageData(sizePx, sizePx);
    for (let pixel = 0; pixel < sizePx * sizePx; pixel++) {
      picture.data.fill(levels[pixel * channels]!, pixel * 4, pixel * 4 + 3);
      picture.data[pixel * 4 + 3] = 255;
    }
    return picture;
  }
}

/** A picture in gray, `[h, w, 1]`, 0–255. */
export function grayOf({ data, width, height }: ImageData): ImageArray {
  const gray = Float32Array.from({ length: width * height }, (_, pixel) =>
    luma(data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!),
  );
  return { widthPx: width, heightPx: height, channels: 1, data: gray };
}
