import { luma } from '../image/luma.ts';
import { SquareResizer } from '../image/resize.ts';
import type { NetworkInput } from './description.ts';

/**
 * The one way from a square photograph to what a network is fed: resized without aliasing (each number the
 * weighted mean of the area it covers), gray by luma where the network has one channel, rounded to whole
 * levels. Live pictures, stored photographs and tests all pass it, so that a network sees when it is used
 * what it saw when it learned. Made once for a pair of sizes, because it runs on every frame.
 */
export class NetworkPictures {
  readonly inPx: number;
  readonly #input: Pick<NetworkInput, 'sizePx' | 'channels'>;
  readonly #resizer: SquareResizer;
  /** `[sizePx, sizePx, 3]`. */
  readonly #rgb: Float32Array;

  /** @param inPx side of the photographs. */
  constructor(inPx: number, input: Pick<NetworkInput, 'sizePx' | 'channels'>) {
    this.inPx = inPx;
    this.#input = input;
    this.#resizer = new SquareResizer(inPx, input.sizePx);
    this.#rgb = new Float32Array(input.sizePx * input.sizePx * 3);
  }

  /**
   * @param rgba `[inPx, inPx, 4]`, 0–255; alpha is ignored.
   * @param out `[sizePx, sizePx, channels]`, overwritten with levels 0–255; a new array where absent.
   */
  make(
    rgba: Uint8ClampedArray,
    out = new Uint8Array(this.#input.sizePx ** 2 * this.#input.channels),
  ): Uint8Array {
    const rgb = this.#rgb;
    this.#resizer.resize(rgba, rgb);
    if (this.#input.channels === 3) {
      for (let i = 0; i < out.length; i++) out[i] = Math.round(rgb[i]!);
    } else {
      for (let i = 0; i < out.length; i++) {
        out[i] = Math.round(luma(rgb[3 * i]!, rgb[3 * i + 1]!, rgb[3 * i + 2]!));
      }
    }
    return out;
  }
}
