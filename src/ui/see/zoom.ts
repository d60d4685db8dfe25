import type { SizePx } from '../../core/image/size-px.ts';
import { pictureAt, type Point } from '../picture-point.ts';

/** Which part of a picture is seen, and how large. */
export interface Zoom {
  /** The picture's point in the middle of the area, in pixels of the unmirrored array. */
  readonly centreX: number;
  readonly centreY: number;
  /** CSS pixels for one picture pixel. */
  readonly scale: number;
}

/** A picture on an area of the screen. */
export interface Sight {
  /** The area, in CSS pixels. */
  readonly area: SizePx;
  /** The picture, in its own pixels. */
  readonly picture: SizePx;
  readonly mirrored: boolean;
}

/** One pixel grows at least as wide as this, in CSS pixels: three numbers fit in, one below another. */
const widestPx = 96;

/** The scale at which the whole picture just fits into the area. */
export function fitScale({ area, picture }: Sight): number {
  return Math.min(area.widthPx / picture.widthPx, area.heightPx / picture.heightPx);
}

/** The largest scale; where pixels are large even in the whole picture, twice as large as there. */
export function largestScale(sight: Sight): number {
  return Math.max(widestPx, 2 * fitScale(sight));
}

function limited(scale: number, sight: Sight): number {
  return Math.min(largestScale(sight), Math.max(fitScale(sight), scale));
}

/** The whole picture, in the middle. */
export function wholePicture(sight: Sight): Zoom {
  const { widthPx, heightPx } = sight.picture;
  return { centreX: widthPx / 2, centreY: heightPx / 2, scale: fitScale(sight) };
}

/** Whether less than the whole picture is seen. */
export function isZoomed(zoom: Zoom, sight: Sight): boolean {
  return zoom.scale > fitScale(sight) * 1.001;
}

/** The nearest zoom that is within bounds: no larger, no smaller, no emptiness where picture could be. */
export function bounded(zoom: Zoom, sight: Sight): Zoom {
  const scale = limited(zoom.scale, sight);
  const within = (centre: number, areaPx: number, picturePx: number) => {
    const half = areaPx / 2 / scale;
    return half * 2 >= picturePx
      ? picturePx / 2
      : Math.min(picturePx - half, Math.max(half, centre));
  };
  return {
    centreX: within(zoom.centreX, sight.area.widthPx, sight.picture.widthPx),
    centreY: within(zoom.centreY, sight.area.heightPx, sight.picture.heightPx),
    scale,
  };
}

/** The zoom of `scale` that keeps the picture's point `held` at the point `at` of the area. */
function holding(held: Point, at: Point, scale: number, sight: Sight): Zoom {
  const loose = { centreX: held.x, centreY: held.y, scale };
  const drawn = pictureAt(at, loose, sight);
  return bounded({ centreX: 2 * held.x - drawn.x, centreY: 2 * held.y - drawn.y, scale }, sight);
}

/** Larger or smaller by `factor`; what is at the point `at` stays there, as far as the bounds allow. */
export function zoomAbout(at: Point, factor: number, zoom: Zoom, sight: Sight): Zoom {
  const scale = limited(zoom.scale * factor, sight);
  return holding(pictureAt(at, zoom, sight), at, scale, sight);
}

/** Moved with a finger, by so many CSS pixels. */
export function panBy(right: number, down: number, zoom: Zoom, sight: Sight): Zoom {
  const at = { x: sight.area.widthPx / 2 + right, y: sight.area.heightPx / 2 + down };
  return holding({ x: zoom.centreX, y: zoom.centreY }, at, zoom.scale, sight);
}

/** Two fingers moved: what was between them is between them again, as far apart as they are now. */
export function pinch(
  before: readonly [Point, Point],
  after: readonly [Point, Point],
  zoom: Zoom,
  sight: Sight,
): Zoom {
  const apart = ([a, b]: readonly [Point, Point]) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const middle = ([a, b]: readonly [Point, Point]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const scale = limited((zoom.scale * apart(after)) / apart(before), sight);
  return holding(pictureAt(middle(before), zoom, sight), middle(after), scale, sight);
}

/** The same part, as large, of a picture that came to have another number of pixels. */
export function carriedOver(zoom: Zoom, from: SizePx, sight: Sight): Zoom {
  const across = sight.picture.widthPx / from.widthPx;
  const down = sight.picture.heightPx / from.heightPx;
  return bounded(
    { centreX: zoom.centreX * across, centreY: zoom.centreY * down, scale: zoom.scale / across },
    sight,
  );
}

/** Moved just so far that the whole pixel whose top left is `pixel` is seen, with some room around it. */
export function showing(pixel: Point, zoom: Zoom, sight: Sight): Zoom {
  const within = (centre: number, at: number, areaPx: number) => {
    const half = Math.max(0.5, areaPx / 2 / zoom.scale - 1);
    return Math.min(at + half, Math.max(at + 1 - half, centre));
  };
  return bounded(
    {
      centreX: within(zoom.centreX, pixel.x, sight.area.widthPx),
      centreY: within(zoom.centreY, pixel.y, sight.area.heightPx),
      scale: zoom.scale,
    },
    sight,
  );
}
