import { Random } from '../../random.ts';
import type { ImageArray } from '../image-array.ts';

/** A point of the unit square, y downwards. */
export type Point = readonly [x: number, y: number];

/** Digits as strokes in the unit square, for tests. */
export const strokesOf: Readonly<Record<'1' | '4' | '5' | '7', readonly (readonly Point[])[]>> = {
  '1': [
    [
      [0.5, 0],
      [0.5, 1],
    ],
  ],
  '4': [
    [
      [0.2, 0],
      [0.15, 0.55],
      [0.8, 0.55],
    ],
    [
      [0.65, 0.15],
      [0.65, 1],
    ],
  ],
  // The bar stands alone.
  '5': [
    [
      [0.25, 0.12],
      [0.22, 0.45],
      [0.6, 0.45],
      [0.7, 0.7],
      [0.5, 1],
      [0.2, 0.92],
    ],
    [
      [0.36, 0.1],
      [0.8, 0.06],
    ],
  ],
  '7': [
    [
      [0.1, 0],
      [0.85, 0],
      [0.4, 1],
    ],
  ],
};

/** How ink gets onto paper, and the paper before the camera. */
export interface Paper {
  readonly sidePx?: number;
  /** Light at the left and at the right edge, 0–1. */
  readonly light?: readonly [number, number];
  /** Share of the light that the ink sends back. */
  readonly reflectance?: number;
  /** Standard deviation of the camera's noise, in levels. */
  readonly noise?: number;
  readonly seed?: number;
}

/**
 * A picture of paper with ink where `inkAt` says so (0–1, by pixel).
 *
 * @returns `[sidePx, sidePx, 1]`, 0–255.
 */
export function paperPicture(
  inkAt: (x: number, y: number) => number,
  { sidePx = 224, light = [0.85, 0.85], reflectance = 0.25, noise = 0, seed = 1 }: Paper = {},
): ImageArray {
  const random = new Random(seed);
  const data = Float32Array.from({ length: sidePx ** 2 }, (_, at) => {
    const [x, y] = [at % sidePx, Math.floor(at / sidePx)];
    const lit = light[0] + ((light[1] - light[0]) * x) / (sidePx - 1);
    const sent = 1 - (1 - reflectance) * inkAt(x, y);
    return Math.min(255, Math.max(0, 255 * lit * sent + noise * random.normal()));
  });
  return { widthPx: sidePx, heightPx: sidePx, channels: 1, data };
}

/** Ink of strokes drawn with a round pen, antialiased. */
export function strokeInk(
  strokes: readonly (readonly Point[])[],
  place: (point: Point) => Point,
  penPx: number,
): (x: number, y: number) => number {
  const segments = strokes.flatMap((stroke) =>
    stroke.slice(1).map((end, index) => [place(stroke[index]!), place(end)] as const),
  );
  return (x, y) => {
    const distance = Math.min(...segments.map(([a, b]) => distanceTo(a, b, [x + 0.5, y + 0.5])));
    return Math.min(1, Math.max(0, penPx / 2 - distance + 0.5));
  };
}

function distanceTo([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
