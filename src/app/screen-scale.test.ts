import { expect, it } from 'vitest';
import { assumedPxPerMm } from './screen-scale.ts';

it('assumes what phones, tablets and computers usually have', () => {
  // Real ones: iPhone 15 393 px on 64.9 mm, Pixel 8 412 px on 64.4 mm, iPad 10 820 px on 157.8 mm.
  expect(assumedPxPerMm(true, 393)).toBeCloseTo(393 / 64.9, 0);
  expect(assumedPxPerMm(true, 412) / (412 / 64.4)).toBeGreaterThan(0.9);
  expect(assumedPxPerMm(true, 820)).toBeCloseTo(820 / 157.8, 1);
  expect(assumedPxPerMm(false, 1080)).toBeCloseTo(3.78, 2);
});
