import type { FrameImage } from '../camera/frame.ts';
import type { Preparation } from '../vision/source-picture.ts';

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
export function prepareStill(still: ImageData, _preparation: Preparation): FrozenPixels {
  return { widthPx: still.width, heightPx: still.height, rgba: still.data };
}
