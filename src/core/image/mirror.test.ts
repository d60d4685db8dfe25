import { expect, it } from 'vitest';
import { mirrored } from './mirror.ts';

it('changes left and right, pixel by pixel, row by row', () => {
  const rgba = Uint8ClampedArray.from({ length: 2 * 3 * 4 }, (_, i) => i);
  const pixel = (p: number) => [4 * p, 4 * p + 1, 4 * p + 2, 4 * p + 3];
  expect([...mirrored(rgba, 3)]).toEqual([2, 1, 0, 5, 4, 3].flatMap(pixel));
  expect(mirrored(mirrored(rgba, 3), 3)).toEqual(rgba);
});
