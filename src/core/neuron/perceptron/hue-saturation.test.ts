import { expect, it } from 'vitest';
import { colourPlace, hueSaturation } from './hue-saturation.ts';

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

it('places all reds together at a quarter of the plane, and gray at the bottom', () => {
  const placeOf = (r: number, g: number, b: number) => colourPlace(hueSaturation({ r, g, b }));
  expect(placeOf(255, 0, 0)).toEqual({ x: 0.25, y: 1 });
  expect(placeOf(255, 0, 20).x).toBeCloseTo(0.237, 3);
  expect(placeOf(0, 0, 255).x).toBeCloseTo(330 / 360, 12);
  expect(placeOf(90, 90, 90).y).toBe(0);
  expect(placeOf(200, 100, 100).y).toBeCloseTo(0.5, 12);
});
