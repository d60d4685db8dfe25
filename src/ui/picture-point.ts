import type { SizePx } from '../core/image/size-px.ts';

/** A point, from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which part of a picture is in the middle of an area, and how large. */
interface Part {
  /** In pixels of the unmirrored array. */
  readonly centreX: number;
  readonly centreY: number;
  /** CSS pixels for one picture pixel. */
  readonly scale: number;
}

/** An area of the screen that shows a picture, in CSS pixels. */
interface Pane {
  readonly area: SizePx;
  readonly mirrored: boolean;
}

/** The picture's point at a point of the area; its whole part names the pixel. */
export function pictureAt({ x, y }: Point, part: Part, { area, mirrored }: Pane): Point {
  const right = (x - area.widthPx / 2) / part.scale;
  return {
    x: part.centreX + (mirrored ? -right : right),
    y: part.centreY + (y - area.heightPx / 2) / part.scale,
  };
}

/** The point of the area at which a point of the picture is seen. */
export function areaAt({ x, y }: Point, part: Part, { area, mirrored }: Pane): Point {
  const right = (x - part.centreX) * part.scale;
  return {
    x: area.widthPx / 2 + (mirrored ? -right : right),
    y: area.heightPx / 2 + (y - part.centreY) * part.scale,
  };
}
