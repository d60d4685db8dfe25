import { length } from './dot-product.ts';

type Point = readonly [number, number, number];

/**
 * Points of the arc that leads from the direction of `a` to that of `b` around the origin (the spherical
 * interpolation of Shoemake, "Animating rotation with quaternion curves", 1985, for directions).
 *
 * @param radius of the arc.
 * @param pieces it is drawn with; one more point than that.
 * @returns none where there is no one such arc: without a direction, or between opposite ones.
 */
export function arcBetween(a: Point, b: Point, radius: number, pieces: number): readonly Point[] {
  const lengths = length(a) * length(b);
  if (lengths === 0) return [];
  const cosine = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / lengths;
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  if (angle < 1e-6 || angle > Math.PI - 1e-6) return [];
  const [perA, perB] = [radius / length(a), radius / length(b)];
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const fromA = (perA * Math.sin((1 - i / pieces) * angle)) / Math.sin(angle);
    const fromB = (perB * Math.sin((i / pieces) * angle)) / Math.sin(angle);
    return [0, 1, 2].map((place) => fromA * a[place]! + fromB * b[place]!) as unknown as Point;
  });
}
