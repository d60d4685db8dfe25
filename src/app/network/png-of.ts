/** Pixels of the picture for each of the drawing: sharp on a projector and on paper. */
const scale = 2;

/** Browsers make no canvas longer than this, in pixels. */
const longestPx = 8192;

/** A drawing as a PNG; undefined where the browser can make none. */
export async function pngOf(svg: string): Promise<Blob | undefined> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    const factor = Math.min(scale, longestPx / Math.max(naturalWidth, naturalHeight, 1));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(naturalWidth * factor);
    canvas.height = Math.round(naturalHeight * factor);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
  } finally {
    URL.revokeObjectURL(url);
  }
}
