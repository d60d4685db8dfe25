import type { Size } from './zoom.ts';

/** A rectangle of the picture's area, in CSS pixels from its top left. */
export interface Place extends Size {
  readonly xPx: number;
  readonly yPx: number;
}

/** Between two tiles. */
const gapPx = 4;
/** How high a histogram stands under its picture, as a share of the tile, and its bounds in CSS pixels. */
const histogram = { share: 0.17, leastPx: 22, mostPx: 72 };

/** Places for so many pictures side by side, where those of this shape come out largest. */
export function tilePlaces(area: Size, count: number, picture: Size): Place[] {
  let best: { columns: number; widthPx: number; heightPx: number; scale: number } | undefined;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    // No row is left with an empty place.
    if (count % columns !== 0) continue;
    const widthPx = (area.widthPx - gapPx * (columns - 1)) / columns;
    const heightPx = (area.heightPx - gapPx * (rows - 1)) / rows;
    const room = heightPx - histogramPx(heightPx);
    const scale = Math.min(widthPx / picture.widthPx, room / picture.heightPx);
    if (!best || scale > best.scale) best = { columns, widthPx, heightPx, scale };
  }
  if (!best) return [];
  const { columns, widthPx, heightPx } = best;
  return Array.from({ length: count }, (_, index) => ({
    xPx: (index % columns) * (widthPx + gapPx),
    yPx: Math.floor(index / columns) * (heightPx + gapPx),
    widthPx,
    heightPx,
  }));
}

/** Height of the histogram under a picture in a tile of this height. */
function histogramPx(heightPx: number): number {
  return Math.round(
    Math.min(histogram.mostPx, Math.max(histogram.leastPx, heightPx * histogram.share)),
  );
}

/** A tile's picture, as large as fits, and the histogram right under it; the two stand in the middle. */
export function pictureAndHistogram(
  tile: Place,
  picture: Size,
): { picture: Place; histogram: Place } {
  const barsPx = histogramPx(tile.heightPx);
  const scale = Math.min(
    tile.widthPx / picture.widthPx,
    (tile.heightPx - barsPx) / picture.heightPx,
  );
  const widthPx = picture.widthPx * scale;
  const heightPx = picture.heightPx * scale;
  const xPx = tile.xPx + (tile.widthPx - widthPx) / 2;
  const yPx = tile.yPx + (tile.heightPx - heightPx - barsPx) / 2;
  return {
    picture: { xPx, yPx, widthPx, heightPx },
    histogram: { xPx, yPx: yPx + heightPx, widthPx, heightPx: barsPx },
  };
}
