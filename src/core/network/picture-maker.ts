import { luma } from '../image/luma.ts';
import { SquareResizer } from '../image/resize.ts';
import type { NetworkInput } from './description.ts';

/** Size and channels of the pictures that a network takes. */
export type PictureForm = Pick<NetworkInput, 'sizePx' | 'channels'>;

/**
 * Makes of a square photograph the picture that a network takes, antialiased: for learning and for the
 * live answer alike. Made once for a form, because it runs on every frame.
 */
export class PictureMaker {
  readonly form: PictureForm;
  readonly #resizer: SquareResizer;
  /** `[sizePx, sizePx, 3]`. */
  readonly #rgb: Float32Array;

  /** @param inPx side of the photographs. */
  constructor(inPx: number, form: PictureForm) {
    this.form = form;
    this.#resizer = new SquareResizer(inPx, form.sizePx);
    this.#rgb = new Float32Array(form.sizePx ** 2 * 3);
  }

  /**
   * @param rgba `[inPx, inPx, 4]`, 0–255; alpha is ignored.
   * @returns `[sizePx, sizePx, channels]`, 0–255, rounded; gray is luma.
   */
  make(rgba: Uint8ClampedArray): Uint8Array {
    const rgb = this.#rgb;
    this.#resizer.resize(rgba, rgb);
    if (this.form.channels === 3) return Uint8Array.from(rgb, rounded);
    const gray = new Uint8Array(this.form.sizePx ** 2);
    for (let pixel = 0; pixel < gray.length; pixel++) {
      const from = pixel * 3;
      gray[pixel] = rounded(luma(rgb[from]!, rgb[from + 1]!, rgb[from + 2]!));
    }
    return gray;
  }
}

function rounded(level: number): number {
  return Math.floor(level + 0.5);
}
