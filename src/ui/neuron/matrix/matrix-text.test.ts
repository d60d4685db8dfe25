import { expect, it } from 'vitest';
import { productsText, sumText, vectorText } from './matrix-text.ts';

it('writes what meets in a cell', () => {
  expect(sumText([2, 5, 2], [-2, -2, 0])).toBe('2·(−2) + 5·(−2) + 2·0 = −14');
  expect(sumText([1, 0, -2], [-2, -2, 0], 1)).toBe('1·(−2) + 0·(−2) + (−2)·0 + 1 = −1');
  expect(productsText([-4, -10, 0])).toBe('(−4), (−10), 0');
  expect(vectorText([1, -2.504])).toBe('(1, −2.5)');
});
