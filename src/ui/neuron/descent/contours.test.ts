import { expect, it } from 'vitest';
import { drawContours } from './contours.ts';

it('is low in the middle of a bowl, high at its rim, and has lines between', () => {
  const size = 41;
  const image = { width: size, height: size, data: new Uint8ClampedArray(4 * size * size) };
  drawContours(image as ImageData, (x, y) => (x - 0.5) ** 2 + (y - 0.5) ** 2, {
    low: [0, 0, 0],
    high: [100, 0, 0],
    line: [0, 200, 0],
  });
  const at = (x: number, y: number) => [
    ...image.data.slice(4 * (y * size + x), 4 * (y * size + x) + 3),
  ];
  expect(at(20, 20)).toEqual([0, 0, 0]);
  expect(at(40, 40)).toEqual([100, 0, 0]);
  const row = Array.from({ length: 21 }, (_, i) => at(20 + i, 20)[1]!);
  expect(row.filter((green) => green > 0).length).toBeGreaterThan(5);
});
