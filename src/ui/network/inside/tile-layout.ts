import { mapSize } from '../../../core/network/map-sheet.ts';
import type { Shape } from '../../../core/network/plan.ts';

/** How tiles stand side by side; CSS pixels. */
export interface TileLayout {
  readonly columns: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gapPx: number;
}

/** Whether a layer's channels are single numbers, which are shown as cells of a strip. */
export function isStrip(shape: Shape): boolean {
  const { heightPx, widthPx } = mapSize(shape);
  return heightPx * widthPx === 1;
}

/** Tiles that fill a width, so many in a row, in the maps' proportions. */
export function tilesAcross(
  shape: Shape,
  availablePx: number,
  columns: number,
  gapPx: number,
): TileLayout {
  const widthPx = Math.max(1, Math.floor((availablePx + gapPx) / columns) - gapPx);
  const map = mapSize(shape);
  const heightPx = Math.max(1, Math.round((widthPx * map.heightPx) / map.widthPx));
  return { columns, widthPx, heightPx, gapPx };
}

/** One row of cells for a layer of single numbers: all of them where they fit, else as many as do. */
export function stripAcross(
  numbers: number,
  availablePx: number,
  heightPx: number,
): { readonly layout: TileLayout; readonly count: number } {
  const gapPx = 1;
  const fitting = Math.floor((availablePx + gapPx) / numbers) - gapPx;
  const widthPx = Math.min(20, Math.max(3, fitting));
  const count = Math.min(numbers, Math.floor((availablePx + gapPx) / (widthPx + gapPx)));
  return { layout: { columns: Math.max(1, count), widthPx, heightPx, gapPx }, count };
}
