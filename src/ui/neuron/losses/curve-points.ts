import type { PlaneScale } from '../plane/plane-scale.ts';

const count = 160;

/** A function over the width of a plane, as the points of a polyline; what is infinite is far outside. */
export function curvePoints({ domain, x, y, heightPx }: PlaneScale, f: (at: number) => number) {
  const points = Array.from({ length: count + 1 }, (_, i) => {
    const at = domain.xMin + ((domain.xMax - domain.xMin) * i) / count;
    const px = y(f(at));
    const farPx = 2 * heightPx;
    return `${x(at)},${Math.min(Math.max(px, -farPx), farPx)}`;
  });
  return points.join(' ');
}
