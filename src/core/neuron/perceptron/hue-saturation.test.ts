import { expect, it } from 'vitest';
import { hueSaturation } from './hue-saturation.ts';

const hueOf = (r: number, g: number, b: number) => hueSaturation({ r, g, b }).hueDegrees;

it('keeps reds of both ends together', () => {
  expect(hueOf(255, 0, 0)).toBe(0);
  expect(hueOf(255, 0, 64)).toBeCloseTo(-15.06, 2);
  expect(hueOf(255, 64, 0)).toBeCloseTo(15.06, 2);
});

it('has the other colours where they always are, up to violet', () => {
  expect([hueOf(0, 255, 0), hueOf(0, 255, 255), hueOf(0, 0, 255)]).toEqual([120, 180, 240]);
  expect(hueOf(130, 0, 255)).toBeCloseTo(-89.4, 1);
});

it('gives a gray no saturation', () => {
  expect(hueSaturation({ r: 99, g: 99, b: 99 }).saturationPercent).toBe(0);
});
