import {
  layOutSheet,
  sheetWidthPx,
  textSizes,
  type SheetPart,
  type TextRole,
} from '../../core/course/sheet.ts';

/** Browsers make no canvas longer than this, in pixels. */
const longestPx = 8192;

/** Dark on white on every surface: it is looked at elsewhere. */
const inks: { readonly [R in TextRole]: string } = {
  title: '#0b705a',
  heading: '#0b705a',
  text: '#1d1b17',
  strong: '#1d1b17',
  note: '#595449',
};

const family = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

function fontOf(role: TextRole): string {
  const weight = role === 'text' || role === 'note' ? 400 : 700;
  return `${weight} ${textSizes[role].fontPx}px ${family}`;
}

/**
 * A sheet as a PNG; undefined where the browser can make none.
 *
 * @param blobOf the picture of that id.
 */
export async function sheetPng(
  parts: readonly SheetPart[],
  blobOf: (id: string) => Blob | undefined,
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const layout = layOutSheet(parts, (text, role) => {
    context.font = fontOf(role);
    return context.measureText(text).width;
  });
  const scale = Math.min(1, longestPx / layout.heightPx);
  canvas.width = Math.round(sheetWidthPx * scale);
  canvas.height = Math.round(layout.heightPx * scale);
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, sheetWidthPx, layout.heightPx);
  for (const { role, text, leftPx, baselinePx } of layout.lines) {
    context.font = fontOf(role);
    context.fillStyle = inks[role];
    context.fillText(text, leftPx, baselinePx);
  }
  context.imageSmoothingQuality = 'high';
  for (const { id, leftPx, topPx, widthPx, heightPx } of layout.pictures) {
    const blob = blobOf(id);
    if (!blob) continue;
    const bitmap = await createImageBitmap(blob);
    context.drawImage(bitmap, leftPx, topPx, widthPx, heightPx);
    bitmap.close();
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
}
