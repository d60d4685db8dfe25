import type { Preparation } from '../vision/source-picture.ts';
import type { Vision } from '../vision/vision.ts';
import { prepareStill, type FrozenPixels } from './frozen-pixels.ts';
import type { HeldPictures } from './held-pictures.ts';

/**
 * The picture that a view shows instead of the live one: prepared by the textbook, exactly these bytes are
 * uploaded. While there is none, the GPU prepares what is live.
 */
export class ShownStill {
  readonly #vision: Pick<Vision, 'prepare' | 'upload'>;
  readonly #held: Pick<HeldPictures, 'still'>;
  #preparation: Preparation = { bits: 8 };
  /** Before it is prepared. */
  #picture: ImageData | undefined;
  #pixels: FrozenPixels | undefined;

  constructor(vision: Pick<Vision, 'prepare' | 'upload'>, held: Pick<HeldPictures, 'still'>) {
    this.#vision = vision;
    this.#held = held;
  }

  get isShown(): boolean {
    return this.#picture !== undefined;
  }

  /** Its numbers as they are drawn; undefined while the picture is live. */
  get pixels(): FrozenPixels | undefined {
    return this.#pixels;
  }

  /** Says how pictures are to be prepared; `show` or `refresh` does it. */
  setPreparation(preparation: Preparation): void {
    this.#preparation = preparation;
  }

  /** Finds out whether a still is to be shown, and which, and shows it. */
  refresh(): void {
    this.#picture = this.#held.still();
    this.show();
  }

  /** Prepares and shows what is to be shown. */
  show(): void {
    if (!this.#picture) {
      this.#pixels = undefined;
      return this.#vision.prepare(this.#preparation);
    }
    this.#pixels = prepareStill(this.#picture, this.#preparation);
    const { rgba, widthPx, heightPx } = this.#pixels;
    this.#vision.prepare({ bits: 8 });
    this.#vision.upload(new ImageData(rgba, widthPx, heightPx), widthPx, heightPx);
  }
}
