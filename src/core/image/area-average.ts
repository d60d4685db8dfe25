import type { SizePx } from './size-px.ts';
import type { ImageArray } from './image-array.ts';

/**
 * Size of a picture at a resolution of `acrossPx` columns: its shape kept, the height rounded (half up), at
 * least one pixel, never more than it has.
 */
export function sizeAcross({ widthPx, heightPx }: SizePx, acrossPx: number): SizePx {
  const across = Math.max(1, Math.min(widthPx, Math.floor(acrossPx)));
  const down = Math.floor((heightPx * across) / widthPx + 0.5);
  return { widthPx: across, heightPx: Math.max(1, Math.min(heightPx, down)) };
}

/**
 * A picture at a lower resolution. Each target pixel is the exact mean of what it covers: target column x of
 * w covers the source from x·W/w to (x + 1)·W/w, a source pixel counts by the part of it that lies in there,
 * rows likewise, so a weight is the product of two overlaps. As the weights are a product, columns and rows
 * may be averaged one after the other, in either order. The means are not rounded.
 *
 * @param rgba `[heightPx, widthPx, 4]`, 0–255; alpha is ignored.
 * @returns `[down, acrossPx, 3]` as `sizeAcross` says, 0–255.
 */
export function areaAverage(rgba: ArrayLike<number>, size: SizePx, acrossPx: number): ImageArray {
  const target = sizeAcross(size, acrossPx);
  const columns = overlaps(size.widthPx, target.widthPx);
  const rows = overlaps(size.heightPx, target.heightPx);
  const data = new Float32Array(target.heightPx * target.widthPx * 3);
  let to = 0;
  for (const row of rows) {
    for (const column of columns) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (const [dy, down] of row.shares.entries()) {
        let from = ((row.first + dy) * size.widthPx + column.first) * 4;
        for (const across of column.shares) {
          const share = down * across;
          red += share * rgba[from]!;
          green += share * rgba[from + 1]!;
          blue += share * rgba[from + 2]!;
          from += 4;
        }
      }
      data[to++] = red;
      data[to++] = green;
      data[to++] = blue;
    }
  }
  return { ...target, channels: 3, data };
}

/** What one target pixel covers along an axis: the first source pixel, and the share of each, which sum to 1. */
interface Overlap {
  readonly first: number;
  readonly shares: readonly number[];
}

function overlaps(sourcePx: number, targetPx: number): Overlap[] {
  return Array.from({ length: targetPx }, (_, at) => {
    // In whole numbers, of 1/targetPx of a source pixel, so that edges meet exactly.
    const start = at * sourcePx;
    const end = start + sourcePx;
    const first = Math.floor(start / targetPx);
    const count = Math.ceil(end / targetPx) - first;
    const shares = Array.from({ length: count }, (_, tap) => {
      const left = (first + tap) * targetPx;
      return (Math.min(end, left + targetPx) - Math.max(start, left)) / sourcePx;
    });
    return { first, shares };
  });
}
