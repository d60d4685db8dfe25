import type { SizePx } from '../../core/image/size-px.ts';

/** A rectangle of the picture's area, in CSS pixels from its top left. */
export interface Place extends SizePx {
  readonly xPx: number;
  readonly yPx: number;
}

/** Between two tiles. */
const gapPx = 4;
/** How high a histogram stands under its picture, as a share of the tile, and its bounds in CSS pixels. */
const histogram = { share: 0.17, leastPx: 22, mostPx: 72 };

/**
 * Places for so many pictures side by side, where those of this shape come out largest.
 *
 * @param footPx height of the line of words at the foot of each, in CSS pixels.
 */
export function tilePlaces(area: SizePx, count: number, picture: SizePx, footPx: number): Place[] {
  let best: { columns: number; widthPx: number; heightPx: number; scale: number } | undefined;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    // No row is left with an empty place.
    if (count % columns !== 0) continue;
    const widthPx = (area.widthPx - gapPx * (columns - 1)) / columns;
    const heightPx = (area.heightPx - gapPx * (rows - 1)) / rows;
    const room = heightPx - histogramPx(heightPx) - footPx;
    const scale = Math.min(widthPx / picture.widthPx, room / picture.heightPx);
    if (!best || scale > best.scale) best = { columns, widthPx, heightPx, scale };
  }
  if (!best) return [];
  const { columns, scale } = best;
  // Side by side without emptiness between them; what is left over lies around them all.
  const widthPx = picture.widthPx * scale;
  const heightPx = picture.heightPx * scale + histogramPx(best.heightPx) + footPx;
  const rows = count / columns;
  const leftPx = (area.widthPx - columns * widthPx - (columns - 1) * gapPx) / 2;
  const topPx = (area.heightPx - rows * heightPx - (rows - 1) * gapPx) / 2;
  return Array.from({ length: count }, (_, index) => ({
    xPx: leftPx + (index % columns) * (widthPx + gapPx),
    yPx: topPx + Math.floor(index / columns) * (heightPx + gapPx),
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

/** A tile's picture, and the histogram in the rest of the tile under it, above its foot. */
export function pictureAndHistogram(
  tile: Place,
  picture: SizePx,
  footPx: number,
): { picture: Place; histogram: Place } {
  const heightPx = (tile.widthPx * picture.heightPx) / picture.widthPx;
  return {
    picture: { ...tile, heightPx },
    histogram: {
      ...tile,
      yPx: tile.yPx + heightPx,
      heightPx: tile.heightPx - heightPx - footPx,
    },
  };
}
