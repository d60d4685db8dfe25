import { describe, expect, it } from 'vitest';
import { presets } from './presets/presets.ts';
import { areTwoPassesFaster, separate } from './separable.ts';

describe('separate', () => {
  it('finds column and row', () => {
    expect(separate([-1, 0, 1, -2, 0, 2, -1, 0, 1], 3)).toEqual({
      column: [0.5, 1, 0.5],
      row: [-2, 0, 2],
    });
    expect(separate([7], 1)).toEqual({ column: [1], row: [7] });
  });

  it('tells which presets are products, and gives their factors', () => {
    const products = presets.filter(({ sizes, make }) => {
      const size = sizes.at(-1)!;
      const plane = make(size, {}).kernel.planes[0]!;
      const factors = separate(plane, size);
      if (!factors) return false;
      const product = factors.column.flatMap((a) => factors.row.map((b) => a * b));
      product.forEach((weight, cell) => expect(weight).toBeCloseTo(plane[cell]!, 6));
      return true;
    });
    expect(products.map(({ id }) => id)).toEqual([
      'identity',
      'box',
      'gaussian',
      'sobel-x',
      'sobel-y',
      'sobel',
      'prewitt-x',
      'prewitt-y',
      'scharr-x',
      'scharr-y',
      'motion-blur',
    ]);
  });

  it('refuses what is only nearly one, or nothing', () => {
    const box = new Array<number>(9).fill(1);
    expect(separate(box.with(4, 1.001), 3)).toBeUndefined();
    expect(separate(box.with(4, 1.001), 3, 0.01)).toBeDefined();
    expect(separate(new Array<number>(9).fill(0), 3)).toBeUndefined();
  });
});

describe('areTwoPassesFaster', () => {
  it('pays for large kernels and small steps', () => {
    const pays = (size: number) =>
      [1, 2, 3, 4].filter((stride) => areTwoPassesFaster(size, stride));
    expect(pays(1)).toEqual([]);
    expect(pays(3)).toEqual([]);
    expect(pays(5)).toEqual([1]);
    expect(pays(7)).toEqual([1, 2]);
  });
});
