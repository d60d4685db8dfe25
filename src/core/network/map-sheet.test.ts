import { expect, it } from 'vitest';
import { sheet } from './map-sheet.fixture.ts';
import { followedRange, mapIntensity, paintSheet, sheetSize } from './map-sheet.ts';

const colours = {
  minus: [0, 0, 200],
  plus: [200, 100, 0],
  zero: [0, 0, 0],
  ink: [255, 255, 255],
} as const;

/** Channel 0: 1 top left; 1: −1 bottom right; 2: nothing. */
const values = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0];

function pixel(rgba: Uint8ClampedArray, x: number, y: number): number[] {
  const at = (y * sheetSize(sheet).widthPx + x) * 4;
  return [...rgba.slice(at, at + 4)];
}

const none = () => false;

it('puts each map in its place, and nothing between them', () => {
  expect(sheetSize(sheet)).toEqual({ widthPx: 9, heightPx: 9 });
  const rgba = paintSheet(sheet, values, { min: -1, max: 1 }, colours, none);
  expect(pixel(rgba, 1, 1)).toEqual([200, 100, 0, 255]);
  expect(pixel(rgba, 2, 1)).toEqual([0, 0, 0, 255]);
  expect(pixel(rgba, 5 + 3, 3)).toEqual([0, 0, 200, 255]);
  expect(pixel(rgba, 4, 0)).toEqual([0, 0, 0, 0]);
  expect(pixel(rgba, 0, 4)).toEqual([0, 0, 0, 0]);
  expect(pixel(rgba, 5, 5)).toEqual([0, 0, 0, 0]);
});

it('mirrors each map in its own place', () => {
  const mirrored = { ...sheet, mirrored: true };
  const rgba = paintSheet(mirrored, values, { min: -1, max: 1 }, colours, none);
  expect(pixel(rgba, 1, 1)).toEqual([0, 0, 0, 255]);
  expect(pixel(rgba, 2, 1)).toEqual([200, 100, 0, 255]);
  expect(pixel(rgba, 5, 3)).toEqual([0, 0, 200, 255]);
});

it('shows the mean where a map is larger than its tile', () => {
  const small = { ...sheet, tileWidthPx: 1, tileHeightPx: 1, gapPx: 0, count: 1 };
  const rgba = paintSheet(small, values, { min: 0, max: 0.25 }, colours, none);
  expect([...rgba]).toEqual([200, 100, 0, 255]);
});

it('shows what cannot be negative in one colour', () => {
  const positive = { ...sheet, signs: 'positive' } as const;
  const rgba = paintSheet(positive, values, { min: 0, max: 1 }, colours, none);
  expect(pixel(rgba, 0, 0)).toEqual([255, 255, 255, 255]);
});

it('draws lines between the cells, and not at the edge', () => {
  const rgba = paintSheet(
    { ...sheet, hasGrid: true },
    values.map(() => 1),
    { min: 0, max: 1 },
    colours,
    none,
  );
  expect(pixel(rgba, 0, 0)[0]).toBe(200);
  expect(pixel(rgba, 2, 0)[0]).toBe(110);
  expect(pixel(rgba, 3, 2)[0]).toBe(110);
});

it('hatches what is switched off, whatever its numbers are', () => {
  const rgba = paintSheet(sheet, values, { min: -1, max: 1 }, colours, (channel) => channel === 0);
  expect(pixel(rgba, 0, 0)).toEqual([128, 128, 128, 255]);
  expect(pixel(rgba, 1, 0)).toEqual([20, 20, 20, 255]);
});

it('is dark where there is nothing but zeros', () => {
  expect(mapIntensity(0, { min: 0, max: 0 })).toBe(0);
  expect(mapIntensity(-4, { min: -4, max: 1 })).toBe(1);
});

it('follows a range at once outwards, slowly inwards', () => {
  expect(followedRange(undefined, { min: 1, max: 2 }, 0.1)).toEqual({ min: 1, max: 2 });
  const former = { min: -1, max: 10 };
  expect(followedRange(former, { min: -2, max: 20 }, 0.1)).toEqual({ min: -2, max: 20 });
  expect(followedRange(former, { min: 0, max: 0 }, 0.5)).toEqual({ min: -0.5, max: 5 });
});
