import { expect, it } from 'vitest';
import { rgbOf } from './rgb-of.ts';

it('reads a colour of the theme', () => {
  expect(rgbOf(' #0c0e11')).toEqual([12, 14, 17]);
});
