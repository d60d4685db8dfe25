import { expect, it } from 'vitest';
import { pixelEn } from '../../../messages/network/pixel-en.ts';
import { pixelEs } from '../../../messages/network/pixel-es.ts';
import { fieldWords } from './field-words.ts';

const square = (sidePx: number) => ({ widthPx: sidePx, heightPx: sidePx });
const [most, least] = [square(32), square(20)];

it('speaks of maps only where there are some', () => {
  expect(fieldWords([4, 4, 8], { most, least }, 32, pixelEs)).toMatch(/^En el centro de sus mapas/);
  expect(fieldWords([128], { most, least }, 32, pixelEs)).toMatch(
    /^Los números que vienen del centro de los mapas .* 20 × 20 pixeles\.$/,
  );
  expect(fieldWords([128], { most, least }, 32, pixelEn)).toContain('come from the middle');
});

it('says all of what sees all, and how much of what sees less', () => {
  expect(fieldWords([10], { most, least: most }, 32, pixelEs)).toBe(pixelEs.seesAll);
  expect(fieldWords([9, 9, 2], { most: least, least }, 32, pixelEs)).toBe(
    pixelEs.sees(20, 20, false),
  );
});
