import type { CourseActivation } from '../../../core/neuron/activations/unit-function.ts';
import { linePath } from '../../line-path.ts';
import type { Domain } from '../plane/plane-scale.ts';

/** The part of the plane in which a function shows its shape; its derivative is in it, too. */
export function curveDomain(id: CourseActivation): Domain {
  const [yMin, yMax] = id === 'sigmoid' ? [-0.15, 1.15] : id === 'tanh' ? [-1.2, 1.2] : [-3, 6.3];
  return { xMin: -6, xMax: 6, yMin, yMax };
}

/** A curve as an SVG path, cut where it leaves the domain. */
export function curvePath(
  value: (x: number) => number,
  { xMin, xMax, yMin, yMax }: Domain,
  scale: { x(value: number): number; y(value: number): number },
): string {
  const pieces = 480;
  let before: number | undefined;
  const places = Array.from({ length: pieces + 1 }, (_, i) => {
    const x = xMin + ((xMax - xMin) * i) / pieces;
    const y = value(x);
    // A jump, as of a derivative at a corner, is none of the curve.
    const jumps = before !== undefined && Math.abs(y - before) > (yMax - yMin) * 0.05;
    before = y;
    const place = y >= yMin && y <= yMax ? { x: scale.x(x), y: scale.y(y) } : undefined;
    return jumps ? [undefined, place] : [place];
  });
  return linePath(places.flat());
}
