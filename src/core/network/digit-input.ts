import type { PictureForm } from './picture-maker.ts';
import { PictureMaker } from './picture-maker.ts';

/** Side of a digit as MNIST has it. */
const DIGIT_PX = 28;

/** So much black around a digit changes nothing that a network could learn from. */
const widestFramePx = 4;

/** Makes of digits the pictures that a network takes. */
export class DigitInput {
  readonly #form: PictureForm;
  readonly #maker: PictureMaker | undefined;
  readonly #rgba = new Uint8ClampedArray(DIGIT_PX ** 2 * 4).fill(255);

  constructor(form: PictureForm) {
    const framePx = (form.sizePx - DIGIT_PX) / 2;
    const isFramed = framePx >= 0 && framePx <= widestFramePx;
    this.#form = form;
    this.#maker = isFramed ? undefined : new PictureMaker(DIGIT_PX, form);
  }

  /**
   * A digit with black around it where a little is missing: 32 pixels as LeNet-5 was fed (LeCun et al.
   * 1998); else resized, antialiased.
   *
   * @param digit `[28, 28]`, white ink on black, 0–255.
   * @returns `[sizePx, sizePx, channels]`, 0–255; the channels alike.
   */
  make(digit: Uint8Array): Uint8Array {
    if (!this.#maker) return framed(digit, this.#form);
    digit.forEach((ink, at) => this.#rgba.fill(ink, at * 4, at * 4 + 3));
    return this.#maker.make(this.#rgba);
  }
}

function framed(digit: Uint8Array, { sizePx, channels }: PictureForm): Uint8Array {
  const picture = new Uint8Array(sizePx ** 2 * channels);
  const framePx = Math.floor((sizePx - DIGIT_PX) / 2);
  for (let y = 0; y < DIGIT_PX; y++) {
    for (let x = 0; x < DIGIT_PX; x++) {
      const to = ((y + framePx) * sizePx + x + framePx) * channels;
      picture.fill(digit[y * DIGIT_PX + x]!, to, to + channels);
    }
  }
  return picture;
}
