import { expect, it } from 'vitest';
import { sumNumbers } from './sum-numbers.ts';

const read = (text: string) => Number(text.replace('−', '-'));

it('writes grays, and what comes of them, so that the written products add up to the written sum', () => {
  const grays = [133.246, 12.299, 0, 255, 87.114];
  const weights = [-2, 1, 4, -1, 3];
  const products = grays.map((gray, i) => gray * weights[i]!);
  const sum = products.reduce((total, product) => total + product, 0);
  const { isExact, write } = sumNumbers([...grays, ...products, sum]);
  expect(isExact).toBe(true);
  expect(write(products[0]!)).toBe('−266.492');
  grays.forEach((gray, i) =>
    expect(read(write(gray)) * weights[i]!).toBeCloseTo(read(write(products[i]!)), 9),
  );
  const added = products.reduce((total, product) => total + read(write(product)), 0);
  expect(added).toBeCloseTo(read(write(sum)), 9);
});

it('writes whole numbers whole', () => {
  const { write } = sumNumbers([133, -266, 0]);
  expect([133, -266, -0].map(write)).toEqual(['133', '−266', '0']);
});

it('writes all in hundredths where they have no end', () => {
  const { isExact, write } = sumNumbers([100 / 3, -200 / 3, 4]);
  expect(isExact).toBe(false);
  expect([100 / 3, -200 / 3, 4, -0.001].map(write)).toEqual(['33.33', '−66.67', '4.00', '0.00']);
});
