import { expect, it } from 'vitest';
import { curvePath } from './curve-domain.ts';

const domain = { xMin: -6, xMax: 6, yMin: -1, yMax: 2 };
const scale = { x: (x: number) => x, y: (y: number) => y };

it('cuts a curve where it leaves the plane', () => {
  const path = curvePath((x) => Math.max(0, x), domain, scale);
  expect(path.match(/M/g)).toHaveLength(1);
  expect(path).toMatch(/^M-6 0L/);
  expect(path).toMatch(/L2 2$/);
});

it('draws no line where there is a jump', () => {
  const path = curvePath((x) => (x >= 0 ? 1 : 0), domain, scale);
  expect(path.match(/M/g)).toHaveLength(2);
});
