import type { NumbersMoment } from './numbers-loop.ts';

/** Part of the turning during which one column becomes squares; the others follow it from the left. */
const columnShare = 0.4;

/** How much closer than usual digits stand, in sizes of the letter: on a phone each pixel of it counts. */
const closer = 0.06;

/** Gray from which black letters contrast better than white ones (both at least 4.5 to 1). */
const blackFrom = 118;

/**
 * Draws gray cells and their numbers over the whole canvas, whose pixels may be finer than CSS pixels.
 * Where the picture is mirrored the cells change sides, their digits do not.
 *
 * @param grays `[rows, columns]`, 0–255, as in the frame (not mirrored).
 */
export function drawNumbers(
  context: CanvasRenderingContext2D,
  grays: Uint8ClampedArray,
  columns: number,
  rows: number,
  mirrored: boolean,
  { squares, numbers }: NumbersMoment,
): void {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  if (squares <= 0) return;
  // Three digits as large as a cell lets them be, in whichever face the system has.
  context.font = '500 100px system-ui, sans-serif';
  context.letterSpacing = `${-100 * closer}px`;
  const digitsPerPx = context.measureText('000').width / 100;
  const widestPx = width / columns / digitsPerPx;
  // Roomy where that is still read well; on a phone all of the cell.
  const readPx = 14 * devicePixelRatio;
  const fontPx = Math.min(
    Math.max(0.78 * widestPx, Math.min(0.93 * widestPx, readPx)),
    (0.66 * height) / rows,
  );
  context.font = `500 ${fontPx}px system-ui, sans-serif`;
  context.letterSpacing = `${-fontPx * closer}px`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let column = 0; column < columns; column++) {
    const delay = (column / columns) * (1 - columnShare);
    const grown = Math.min(1, Math.max(0, (squares - delay) / columnShare));
    if (grown <= 0) break;
    const from = mirrored ? columns - 1 - column : column;
    const left = Math.round((column * width) / columns);
    const right = Math.round(((column + 1) * width) / columns);
    for (let row = 0; row < rows; row++) {
      const gray = grays[row * columns + from]!;
      const top = Math.round((row * height) / rows);
      const bottom = Math.round(((row + 1) * height) / rows);
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const [across, down] = [(right - left) * grown, (bottom - top) * grown];
      context.globalAlpha = 1;
      context.fillStyle = `rgb(${gray} ${gray} ${gray})`;
      context.fillRect(x - across / 2, y - down / 2, across, down);
      if (numbers <= 0) continue;
      context.globalAlpha = numbers;
      context.fillStyle = gray < blackFrom ? '#fff' : '#000';
      context.fillText(String(gray), x, y + fontPx * 0.06);
    }
  }
  context.globalAlpha = 1;
}
