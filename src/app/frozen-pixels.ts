import type { FrameImage } from '../camera/frame.ts';
import { prepareImage, toRgba, type Preparation } from '../core/image/prepare-image.ts';
import type { SizePx } from '../core/image/size-px.ts';

/** The numbers of a held picture, as they are drawn. */
export interface FrozenPixels {
  readonly widthPx: number;
  readonly heightPx: number;
  /** `[heightPx, widthPx, 4]`, 0–255; row 0 is the top, never mirrored. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The largest part in the middle of a picture whose sides are 4 to 3, lying or upright as the picture is. */
export function middlePart({ widthPx, heightPx }: SizePx): SizePx {
  if (heightPx > widthPx) {
    const { widthPx: tall, heightPx: wide } = middlePart({ widthPx: heightPx, heightPx: widthPx });
    return { widthPx: wide, heightPx: tall };
  }
  return {
    widthPx: Math.min(widthPx, Math.round((heightPx * 4) / 3)),
    heightPx: Math.min(heightPx, Math.round((widthPx * 3) / 4)),
  };
}

/** Draws the part in the middle of a picture, at the size given. */
export function drawMiddle(
  context: CanvasRenderingContext2D,
  image: FrameImage,
  of: SizePx,
  part: SizePx,
  { widthPx, heightPx }: SizePx,
): void {
  const [left, top] = [(of.widthPx - part.widthPx) / 2, (of.heightPx - part.heightPx) / 2];
  context.drawImage(image, left, top, part.widthPx, part.heightPx, 0, 0, widthPx, heightPx);
}

/** Draws the part in the middle of a picture once, at the size of work, and takes its pixels. */
export function stillOf(
  image: FrameImage,
  of: SizePx,
  part: SizePx,
  { widthPx, heightPx }: SizePx,
): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context) drawMiddle(context, image, of, part, { widthPx, heightPx });
  return context?.getImageData(0, 0, widthPx, heightPx);
}

/** The still at the resolution and bit depth that are wished for. */
export function prepareStill(still: ImageData, preparation: Preparation): FrozenPixels {
  const size = { widthPx: still.width, heightPx: still.height };
  const isWhole = (preparation.acrossPx ?? size.widthPx) >= size.widthPx && preparation.bits >= 8;
  if (isWhole) return { ...size, rgba: still.data };
  const image = prepareImage(still.data, size, preparation);
  const { widthPx, heightPx } = image;
  return { widthPx, heightPx, rgba: new Uint8ClampedArray(toRgba(image)) };
}
