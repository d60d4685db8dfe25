import { failure, success, type Outcome } from '../../core/outcome.ts';
import { PHOTO_PX } from './photo-size.ts';

/** JPEG quality of stored photographs, 0–1. */
const PHOTO_QUALITY = 0.92;

/** Why a stored photograph cannot be shown. */
export interface PhotoTrouble {
  readonly kind: 'photo-unreadable';
  readonly detail: string;
}

/** A canvas that pixels are read back from: the browser keeps it in main memory. */
function readableCanvas(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('No 2-D canvas');
  return context;
}

// Made once: they are drawn to at every frame.
let halving: readonly [CanvasRenderingContext2D, CanvasRenderingContext2D] | undefined;
let encoding: CanvasRenderingContext2D | undefined;

/** Draws a square of `image` into the whole of a canvas of `toPx`, between neighbouring pixels. */
function drawSquare(
  context: CanvasRenderingContext2D,
  toPx: number,
  image: CanvasImageSource,
  from: { readonly xPx: number; readonly yPx: number; readonly sidePx: number },
): void {
  const { canvas } = context;
  if (canvas.width < toPx || canvas.height < toPx) canvas.width = canvas.height = toPx;
  // 'copy': where a picture is transparent, the one before it must not show through.
  context.globalCompositeOperation = 'copy';
  context.imageSmoothingEnabled = true;
  // 'low' is linear interpolation in every browser; the better ones differ from one to the next.
  context.imageSmoothingQuality = 'low';
  context.drawImage(image, from.xPx, from.yPx, from.sidePx, from.sidePx, 0, 0, toPx, toPx);
}

/**
 * The one way into the network: the centre square of a picture at 224 px, antialiased. Linear
 * interpolation sees only neighbouring pixels, so a larger source is first halved until it is at
 * most twice as large; halving exactly is the mean of four pixels.
 *
 * @param image what to draw; a frame's `image`, a bitmap or a canvas.
 * @returns RGBA `[224, 224, 4]`, 0–255, sRGB.
 */
export function squarePicture(
  image: CanvasImageSource,
  widthPx: number,
  heightPx: number,
): ImageData {
  halving ??= [readableCanvas(), readableCanvas()];
  let [next, other] = halving;
  let source = image;
  let sidePx = Math.min(widthPx, heightPx);
  let xPx = (widthPx - sidePx) / 2;
  let yPx = (heightPx - sidePx) / 2;
  while (sidePx > 2 * PHOTO_PX) {
    const halfPx = Math.ceil(sidePx / 2);
    drawSquare(next, halfPx, source, { xPx, yPx, sidePx });
    source = next.canvas;
    sidePx = halfPx;
    xPx = yPx = 0;
    [next, other] = [other, next];
  }
  drawSquare(next, PHOTO_PX, source, { xPx, yPx, sidePx });
  return next.getImageData(0, 0, PHOTO_PX, PHOTO_PX);
}

/**
 * Encodes a picture as JPEG, the form in which it is stored.
 *
 * @throws {Error} when the browser gives anything but a JPEG: every browser must be able to.
 */
export async function encodePhoto(picture: ImageData): Promise<ArrayBuffer> {
  encoding ??= readableCanvas();
  const { canvas } = encoding;
  canvas.width = picture.width;
  canvas.height = picture.height;
  encoding.putImageData(picture, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', PHOTO_QUALITY),
  );
  // A browser that cannot encode the type asked for gives a PNG, silently.
  if (blob?.type !== 'image/jpeg') throw new Error(`Not a JPEG but ${blob?.type ?? 'nothing'}`);
  return blob.arrayBuffer();
}

/** Decodes a stored photograph to the picture that the eye looks at, RGBA `[224, 224, 4]`. */
export async function decodePhoto(bytes: ArrayBuffer): Promise<Outcome<ImageData, PhotoTrouble>> {
  let bitmap: ImageBitmap;
  try {
    // Colour conversion depends on the screen: without it a photograph decodes alike everywhere.
    bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }), {
      colorSpaceConversion: 'none',
    });
  } catch (error) {
    return failure({ kind: 'photo-unreadable', detail: String(error) });
  }
  try {
    return success(squarePicture(bitmap, bitmap.width, bitmap.height));
  } finally {
    bitmap.close();
  }
}
