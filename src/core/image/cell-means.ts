import { luma } from './luma.ts';

/**
 * Divides a picture into `columns` × `rows` cells and gives the mean gray value of each: what an image
 * is to a computer, an array of numbers. A pixel belongs to the cell in which its centre lies.
 *
 * @param rgba `[heightPx, widthPx, 4]`, 0–255; alpha is ignored. At least one pixel a cell and axis.
 * @param out `[rows, columns]`, overwritten, from 0 (black) to 255 (white): whole numbers in a clamped array,
 * which rounds by itself.
 */
export function cellMeans(
  rgba: Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
  columns: number,
  rows: number,
  out: Uint8ClampedArray | Float32Array,
): void {
  const sums = new Float64Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  let from = 0;
  for (let y = 0; y < heightPx; y++) {
    const row = Math.floor(((y + 0.5) * rows) / heightPx);
    for (let x = 0; x < widthPx; x++, from += 4) {
      const cell = row * columns + Math.floor(((x + 0.5) * columns) / widthPx);
      sums[cell]! += luma(rgba[from]!, rgba[from + 1]!, rgba[from + 2]!);
      counts[cell]!++;
    }
  }
  sums.forEach((sum, cell) => (out[cell] = sum / counts[cell]!));
}
