import type { MapSheet } from './map-sheet.ts';

/** Three maps of 2×2 numbers, two in a row, each number 2×2 pixels: 9×9 pixels with the gaps. */
export const sheet: MapSheet = {
  shape: [2, 2, 3],
  signs: 'signed',
  first: 0,
  count: 3,
  columns: 2,
  tileWidthPx: 4,
  tileHeightPx: 4,
  gapPx: 1,
  hasGrid: false,
  mirrored: false,
};
