import type { FrameRegion } from '../../app/picture.svelte.ts';

/** Where the numbers are drawn over the picture, and which part of a frame they stand for. */
export interface NumbersPlace {
  /** On the screen, in CSS pixels from the viewfinder's upper left corner. */
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The same rectangle in the frame's own pixels; not mirrored. */
  readonly region: FrameRegion;
}

/**
 * The largest rectangle of square cells in the middle of what is seen of a frame. The frame's centre
 * square just fits into the viewfinder's (Viewfinder.svelte); what reaches beyond the viewfinder is cut.
 */
export function placeNumbers(
  frame: { readonly widthPx: number; readonly heightPx: number },
  viewfinder: { readonly widthPx: number; readonly heightPx: number },
  columns: number,
  rows: number,
): NumbersPlace {
  const screenPerFrame =
    Math.min(viewfinder.widthPx, viewfinder.heightPx) / Math.min(frame.widthPx, frame.heightPx);
  const seenWidthPx = Math.min(viewfinder.widthPx, frame.widthPx * screenPerFrame);
  const seenHeightPx = Math.min(viewfinder.heightPx, frame.heightPx * screenPerFrame);
  const cellPx = Math.min(seenWidthPx / columns, seenHeightPx / rows);
  const widthPx = cellPx * columns;
  const heightPx = cellPx * rows;
  const region = { widthPx: widthPx / screenPerFrame, heightPx: heightPx / screenPerFrame };
  return {
    xPx: (viewfinder.widthPx - widthPx) / 2,
    yPx: (viewfinder.heightPx - heightPx) / 2,
    widthPx,
    heightPx,
    region: {
      xPx: (frame.widthPx - region.widthPx) / 2,
      yPx: (frame.heightPx - region.heightPx) / 2,
      ...region,
    },
  };
}
