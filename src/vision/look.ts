import type { SizePx } from '../core/image/size-px.ts';
import type { CanvasRect, Look } from './tile.ts';

/** Shows all of a picture, centred, as large as fits. */
export function fittingLook(picture: SizePx, rect: SizePx, mirrored = false): Look {
  return {
    centreX: picture.widthPx / 2,
    centreY: picture.heightPx / 2,
    scale: Math.min(rect.widthPx / picture.widthPx, rect.heightPx / picture.heightPx),
    mirrored,
  };
}

/** The point of the unmirrored picture under a point of the canvas; whole numbers are pixel corners. */
export function toPicture(
  { centreX, centreY, scale, mirrored }: Look,
  rect: CanvasRect,
  canvasXPx: number,
  canvasYPx: number,
): { readonly x: number; readonly y: number } {
  const right = (canvasXPx - rect.xPx - rect.widthPx / 2) / scale;
  const down = (canvasYPx - rect.yPx - rect.heightPx / 2) / scale;
  return { x: centreX + (mirrored ? -right : right), y: centreY + down };
}

/** The point of the canvas over a point of the unmirrored picture. */
export function toCanvas(
  { centreX, centreY, scale, mirrored }: Look,
  rect: CanvasRect,
  x: number,
  y: number,
): { readonly xPx: number; readonly yPx: number } {
  const right = (x - centreX) * scale;
  return {
    xPx: rect.xPx + rect.widthPx / 2 + (mirrored ? -right : right),
    yPx: rect.yPx + rect.heightPx / 2 + (y - centreY) * scale,
  };
}
