import type { Frame, FrameImage } from '../camera/frame.ts';
import type { SizePx } from '../core/image/size-px.ts';
import { drawMiddle, middlePart, stillOf } from './frozen-pixels.ts';
import { WorkSize } from './work-size.ts';

/** A picture that can be drawn, and its own size. */
type Drawable = Pick<Frame, 'image' | 'widthPx' | 'heightPx'>;

/** What of a frame is worked on, and at which size: all of it, or the 4 to 3 in its middle. */
export class WorkPicture {
  readonly size = new WorkSize();
  /** Where the part in the middle is drawn, while no more than that is shown. */
  #middle: CanvasRenderingContext2D | undefined;

  /** Sets whether no more than the middle is worked on; answers whether that is a change. */
  setMiddle(middle: boolean): boolean {
    if (middle === (this.#middle !== undefined)) return false;
    const context = middle && document.createElement('canvas').getContext('2d', { alpha: false });
    this.#middle = context || undefined;
    return true;
  }

  /** The picture to be uploaded for a frame, and the size that it is worked on at. */
  of({ image, widthPx, heightPx }: Drawable): SizePx & { readonly image: FrameImage } {
    const work = this.#workOf({ widthPx, heightPx });
    const context = this.#middle;
    if (!context) return { image, ...work };
    const { canvas } = context;
    if (canvas.width !== work.widthPx) canvas.width = work.widthPx;
    if (canvas.height !== work.heightPx) canvas.height = work.heightPx;
    const whole = { widthPx, heightPx };
    drawMiddle(context, image, whole, this.#partOf(whole), work);
    return { image: canvas, ...work };
  }

  /** The pixels of a picture at the size of work; undefined where there is no 2-D canvas. */
  stillOf({ image, widthPx, heightPx }: Drawable): ImageData | undefined {
    const whole = { widthPx, heightPx };
    return stillOf(image, whole, this.#partOf(whole), this.#workOf(whole));
  }

  #partOf(whole: SizePx): SizePx {
    return this.#middle ? middlePart(whole) : whole;
  }

  #workOf(whole: SizePx): SizePx {
    const { widthPx, heightPx } = this.#partOf(whole);
    return this.size.fit(widthPx, heightPx);
  }
}
