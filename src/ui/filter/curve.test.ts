import { expect, it } from 'vitest';
import { curveOf, reachOf } from './curve.ts';

it('draws a function from end to end, with zero in sight', () => {
  const { points, min, max } = curveOf((x) => x + 100, 50);
  expect(points[0]).toEqual({ x: -50, y: 50 });
  expect(points.at(-1)).toEqual({ x: 50, y: 150 });
  expect(min).toBeLessThan(0);
  expect(max).toBeGreaterThan(150);
});

it('gives a flat function an axis of some height', () => {
  const { min, max } = curveOf(() => 0, 50);
  expect(max).toBeGreaterThan(min);
});

it.each([
  [undefined, 300],
  [{ min: -5, max: 12 }, 100],
  [{ min: -1020, max: 300 }, 2000],
  [{ min: 0, max: 500 }, 500],
])('reaches over %j by %d', (range, reach) => {
  expect(reachOf(range)).toBe(reach);
});
