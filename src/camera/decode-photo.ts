import type { SizePx } from '../core/image/size-px.ts';
import { failure, success, type Outcome } from '../core/outcome.ts';
import { PhotoDecoder } from './photo-decoder.ts';
import { photoTroubleOf, type PhotoTrouble } from './photo-trouble.ts';

/** As large as a camera's picture; 40 megapixels would take 160 MB. */
const longestSidePx = 1280;

/**
 * Some 500 MB of pixels: beyond it the page may be ended before the photograph is small. A few kilobytes can say to
 * be as large as they like.
 */
const mostPixels = 120_000_000;

/** The network sees the centre square: of a panorama, too, it shall have more pixels than it takes. */
const leastShortSidePx = 448;

/** The one of the page; it lets its worker go by itself. */
const decoder = new PhotoDecoder();

/** Decodes a photograph as `decodePhoto` does, or tells why the file gives none. */
export async function decodePhotoFile(
  file: File,
): Promise<Outcome<HTMLCanvasElement, PhotoTrouble>> {
  // Some browsers show a film in an image element.
  const decoded = file.type.startsWith('video/') ? undefined : await decode(file);
  if (decoded === 'too-many-pixels') return failure({ kind: decoded, fileName: file.name });
  return decoded ? success(decoded) : failure(await photoTroubleOf(file));
}

/**
 * Decodes a photograph, upright, on white where it is transparent, and scaled while it is decoded:
 * to at most 1280 px, longer only where its shorter side would fall below 448. Undefined if it cannot
 * be decoded, or says to be so large that no memory would hold it. It is decoded in a worker where that can be.
 * It depends on no frame of the display, so it goes on in a hidden tab.
 */
export async function decodePhoto(file: Blob): Promise<HTMLCanvasElement | undefined> {
  const decoded = await decode(file);
  return decoded === 'too-many-pixels' ? undefined : decoded;
}

async function decode(file: Blob): Promise<HTMLCanvasElement | 'too-many-pixels' | undefined> {
  const url = URL.createObjectURL(file);
  try {
    const image = await load(url);
    if (!image) return undefined;
    const { naturalWidth, naturalHeight } = image;
    return naturalWidth * naturalHeight > mostPixels ? 'too-many-pixels' : await paint(file, image);
  } catch {
    // Chromium refuses a torn photograph; Firefox shows what there is of it.
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Reads the size of a photograph, upright; browsers decode an image element only when it is drawn. */
async function load(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  const readable = await new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = url;
  });
  return readable && image.naturalWidth > 0 && image.naturalHeight > 0 ? image : undefined;
}

async function paint(file: Blob, image: HTMLImageElement): Promise<HTMLCanvasElement | undefined> {
  const size = scaledSize(image.naturalWidth, image.naturalHeight);
  const bitmap = (await decoder.decode(file, size)) ?? (await decodeOnPage(image, size));
  const canvas = document.createElement('canvas');
  canvas.width = size.widthPx;
  canvas.height = size.heightPx;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // The size again, for a browser that did not scale.
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  if (isEmpty(context)) return undefined;
  // What is transparent is seen on white paper.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** From the element, not from the file: Firefox 153 refuses a file that begins with Exif data. */
function decodeOnPage(
  image: HTMLImageElement,
  { widthPx, heightPx }: SizePx,
): Promise<ImageBitmap> {
  return createImageBitmap(image, {
    imageOrientation: 'from-image',
    resizeWidth: widthPx,
    resizeHeight: heightPx,
    resizeQuality: 'high',
  });
}

/** The size to which a photograph is decoded; never larger than it is, never below one pixel. */
function scaledSize(widthPx: number, heightPx: number): SizePx {
  const toLongest = longestSidePx / Math.max(widthPx, heightPx);
  const toShortest = leastShortSidePx / Math.min(widthPx, heightPx);
  const scale = Math.min(1, Math.max(toLongest, toShortest));
  return {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
}

/** Whether nothing was drawn: so WebKit treats a torn photograph. */
function isEmpty(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  return !data.some((value) => value > 0);
}
