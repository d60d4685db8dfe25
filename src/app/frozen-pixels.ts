import type { FrameImage } from '../camera/frame.ts';
import { prepareImage, toRgba, type Preparation } from '../core/image/prepare-image.ts';

/** The numbers of a held picture, as they are drawn. */
export interface FrozenPixels {
  readonly widthPx: number;
  readonly heightPx: number;
  /** `[heightPx, widthPx, 4]`, 0–255; row 0 is the top, never mirrored. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Draws a picture once, at the size of work, and takes its pixels. */
export function stillOf(
  image: FrameImage,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  context?.drawImage(image, 0, 0, widthPx, heightPx);
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
