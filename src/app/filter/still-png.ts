import { legendStops } from './legend.ts';
import type { StageDisplay } from './stage-display.ts';

/** What is written below a saved picture: whose it is, its true range, and how its numbers are shown. */
export interface StillLegend {
  readonly title: string;
  /** How numbers became colours, in words. */
  readonly how: string;
  readonly display: StageDisplay;
  readonly min: number;
  readonly max: number;
}

/** Narrower pictures are enlarged by whole numbers: their squares stay sharp, and a legend fits below. */
const narrowestPx = 320;
/** Widths of a legend's parts, in parts of its text's size. */
const gapEm = 0.7;
const rowsEm = 3.6;

/** A picture as a PNG, its pixels one to one or enlarged by a whole number, with its legend below. */
export async function stillPng(
  picture: ImageData,
  legend: StillLegend | undefined,
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const times = legend ? Math.max(1, Math.ceil(narrowestPx / picture.width)) : 1;
  const textPx = Math.max(14, Math.round((picture.width * times) / 40));
  canvas.width = picture.width * times;
  canvas.height = picture.height * times + (legend ? Math.round(rowsEm * textPx) : 0);
  context.putImageData(picture, 0, 0);
  if (times > 1) {
    context.imageSmoothingEnabled = false;
    const { width, height } = picture;
    context.drawImage(await createImageBitmap(picture), 0, 0, width * times, height * times);
  }
  if (legend) drawLegend(context, legend, picture.height * times, textPx);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ?? undefined;
}

/** Two rows: the name and how it is shown; the scale between its smallest and its largest number. */
function drawLegend(
  context: CanvasRenderingContext2D,
  { title, how, display, min, max }: StillLegend,
  topPx: number,
  textPx: number,
): void {
  const { width, height } = context.canvas;
  const gapPx = gapEm * textPx;
  const middleOf = (row: 0 | 1) => topPx + (height - topPx) * (row === 0 ? 0.29 : 0.71);
  context.fillStyle = '#050607';
  context.fillRect(0, topPx, width, height - topPx);
  context.textBaseline = 'middle';
  const write = (
    text: string,
    font: string,
    ink: string,
    xPx: number,
    row: 0 | 1,
    mostPx: number,
  ) => {
    context.font = `${font} ${textPx}px system-ui, sans-serif`;
    context.fillStyle = ink;
    context.fillText(text, xPx, middleOf(row), mostPx);
    return Math.min(mostPx, context.measureText(text).width);
  };
  const titlePx = write(title, '600', '#f3f1ec', gapPx, 0, width * 0.55);
  context.textAlign = 'right';
  write(how, '400', '#b6bac1', width - gapPx, 0, width - titlePx - 3 * gapPx);
  const maxPx = write(shortLevel(max), '400', '#f3f1ec', width - gapPx, 1, width / 4);
  context.textAlign = 'left';
  const minPx = write(shortLevel(min), '400', '#f3f1ec', gapPx, 1, width / 4);

  const from = minPx + 2 * gapPx;
  const to = width - maxPx - 2 * gapPx;
  const scale = context.createLinearGradient(from, 0, to, 0);
  for (const { share, rgb } of legendStops(display, min, max)) {
    scale.addColorStop(share, `rgb(${rgb.join(' ')})`);
  }
  context.fillStyle = scale;
  context.fillRect(from, middleOf(1) - textPx * 0.4, to - from, textPx * 0.8);
  context.strokeStyle = '#6d747e';
  context.strokeRect(from, middleOf(1) - textPx * 0.4, to - from, textPx * 0.8);
}

/** A number of a range as it is written: whole, unless it is small. */
function shortLevel(level: number): string {
  const digits = Math.abs(level) >= 10 || Number.isInteger(level) ? 0 : 2;
  return level
    .toFixed(digits)
    .replace(/^-0(\.0+)?$/, '0')
    .replace('-', '−');
}
