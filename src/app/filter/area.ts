import type { CanvasRect } from '../live-view.ts';

/** A rectangle of the screen; a tile's when its pixels are the canvas's. */
export type Area = CanvasRect;

/** The area in whole pixels of a canvas that has `ratio` of them for each of the screen's. */
export function onCanvas({ xPx, yPx, widthPx, heightPx }: Area, ratio: number): Area {
  const left = Math.round(xPx * ratio);
  const top = Math.round(yPx * ratio);
  return {
    xPx: left,
    yPx: top,
    widthPx: Math.max(1, Math.round((xPx + widthPx) * ratio) - left),
    heightPx: Math.max(1, Math.round((yPx + heightPx) * ratio) - top),
  };
}
