import type { SizePx } from '../../../../core/image/size-px.ts';
import type { Point } from '../../../picture-point.ts';

/** How points of a map come to lie on a picture that zoom.ts can look at. */
export interface MapFrame {
  /** The picture, in its own pixels: as high for its width as the area. */
  readonly picture: SizePx;
  /** Where a point of the map lies on it; the map's second axis points upward. */
  readonly place: (point: Point) => Point;
}

/** Width of the picture, in its own pixels: zoom.ts makes one of them up to 96 CSS pixels wide. */
const pictureWidthPx = 64;
/** Part of the picture that the points take; the rest is room around them. */
const filled = 0.86;

/** Puts all points into the middle, both axes on one scale. */
export function frameOf(points: readonly Point[], area: SizePx): MapFrame {
  const picture = {
    widthPx: pictureWidthPx,
    heightPx: (pictureWidthPx * Math.max(1, area.heightPx)) / Math.max(1, area.widthPx),
  };
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const scale = Math.min(
    (filled * picture.widthPx) / Math.max(right - left, 1e-6),
    (filled * picture.heightPx) / Math.max(high - low, 1e-6),
  );
  const place = ({ x, y }: Point) => ({
    x: picture.widthPx / 2 + (x - (left + right) / 2) * scale,
    y: picture.heightPx / 2 - (y - (low + high) / 2) * scale,
  });
  return { picture, place };
}

/** Keeps what lies beyond the picture at its edge. */
export function withinPicture({ x, y }: Point, { widthPx, heightPx }: SizePx): Point {
  return {
    x: Math.min(widthPx, Math.max(0, x)),
    y: Math.min(heightPx, Math.max(0, y)),
  };
}

/** Index of the nearest place, no farther than `reachPx`; −1 if there is none. */
export function nearestPlace(places: readonly Point[], at: Point, reachPx: number): number {
  let best = -1;
  let shortest = reachPx;
  places.forEach(({ x, y }, index) => {
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance <= shortest) {
      best = index;
      shortest = distance;
    }
  });
  return best;
}

/**
 * Index of the place to go to from one with an arrow: the nearest within 45° of the way, where straight
 * ahead counts as nearer. −1 if there is none that way.
 */
export function placeOnTheWay(places: readonly Point[], from: number, way: Point): number {
  const start = places[from]!;
  let best = -1;
  let shortest = Infinity;
  places.forEach(({ x, y }, index) => {
    const ahead = (x - start.x) * way.x + (y - start.y) * way.y;
    const beside = Math.abs((x - start.x) * way.y - (y - start.y) * way.x);
    if (index === from || ahead <= 0 || beside > ahead) return;
    const distance = ahead + 2 * beside;
    if (distance < shortest) {
      best = index;
      shortest = distance;
    }
  });
  return best;
}

/**
 * The places whose photographs can be shown without covering one another: one a cell of a grid, the
 * first. Those of `first` go before all others.
 */
export function uncovered(
  places: readonly Point[],
  area: SizePx,
  cellPx: number,
  first: ReadonlySet<number> = new Set(),
): number[] {
  const taken = new Set<string>();
  const shown: number[] = [];
  const show = (index: number) => {
    const { x, y } = places[index]!;
    if (x < 0 || y < 0 || x > area.widthPx || y > area.heightPx) return;
    const cell = `${Math.floor(x / cellPx)},${Math.floor(y / cellPx)}`;
    if (taken.has(cell)) return;
    taken.add(cell);
    shown.push(index);
  };
  for (const index of first) show(index);
  places.forEach((_, index) => show(index));
  return shown;
}
