import type { SizePx } from '../../../core/image/size-px.ts';

/** Things side by side in one rectangle. */
export interface Shelves {
  readonly size: SizePx;
  readonly items: readonly {
    /** Index into what was packed. */
    readonly index: number;
    readonly leftPx: number;
    readonly topPx: number;
  }[];
}

/**
 * Puts rectangles in rows, in their order, none of them turned; the rows are as long as the widest.
 *
 * @param longestPx height beyond which another sheet of rows is begun.
 */
export function packShelves(sizes: readonly SizePx[], longestPx: number): readonly Shelves[] {
  const widestPx = Math.max(...sizes.map(({ widthPx }) => widthPx));
  const all: { items: Shelves['items'][number][]; size: { widthPx: number; heightPx: number } }[] =
    [];
  let [leftPx, topPx] = [0, 0];
  sizes.forEach(({ widthPx, heightPx }, index) => {
    let last = all.at(-1);
    if (last && leftPx + widthPx > widestPx) [leftPx, topPx] = [0, last.size.heightPx];
    if (!last || (topPx > 0 && topPx + heightPx > longestPx)) {
      last = { items: [], size: { widthPx: 0, heightPx: 0 } };
      all.push(last);
      [leftPx, topPx] = [0, 0];
    }
    last.items.push({ index, leftPx, topPx });
    leftPx += widthPx;
    last.size.widthPx = Math.max(last.size.widthPx, leftPx);
    last.size.heightPx = Math.max(last.size.heightPx, topPx + heightPx);
  });
  return all;
}
