import type { FrameSource } from './frame.ts';
import { createLocalSource } from './local-source.ts';
import { paceDisplay } from './pacing.ts';

/** As large as a camera's picture; 40 megapixels would take 160 MB. */
const longestSidePx = 1280;

/** A photograph stands still, but what looks at it (a new class, a new eye) does not. */
const framesPerSecond = 10;

/** Opens a photograph, upright and at most 1280 px long; undefined if it cannot be decoded. */
export async function openPhoto(file: Blob): Promise<FrameSource | undefined> {
  const canvas = await decode(file);
  if (!canvas) return undefined;
  return createLocalSource({
    kind: 'file',
    element: canvas,
    widthPx: canvas.width,
    heightPx: canvas.height,
    run: (present) => paceDisplay(framesPerSecond, present),
  });
}

async function decode(file: Blob): Promise<HTMLCanvasElement | undefined> {
  const url = URL.createObjectURL(file);
  try {
    const image = await load(url);
    return image && (await paint(image));
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

async function paint(image: HTMLImageElement): Promise<HTMLCanvasElement | undefined> {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, longestSidePx / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // From the element, not from the file: Firefox 153 refuses a file that begins with Exif data.
  const bitmap = await createImageBitmap(image, {
    imageOrientation: 'from-image',
    resizeWidth: canvas.width,
    resizeHeight: canvas.height,
    resizeQuality: 'high',
  });
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

/** Whether nothing was drawn: so WebKit treats a torn photograph. */
function isEmpty(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  return !data.some((value) => value > 0);
}
