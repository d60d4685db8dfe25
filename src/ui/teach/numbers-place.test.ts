import { expect, it } from 'vitest';
import { placeNumbers } from './numbers-place.ts';

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });

it.each([
  ['a webcam on a laptop', size(1280, 720), size(900, 820)],
  ['the scene on a phone', size(640, 480), size(390, 354)],
  ['an upright phone', size(720, 1280), size(390, 354)],
  ['a phone on its side', size(1280, 720), size(540, 390)],
  ['a tablet', size(640, 480), size(820, 495)],
])('%s: square cells, in the middle, within what is seen', (_, frame, viewfinder) => {
  const place = placeNumbers(frame, viewfinder, 16, 12);
  expect(place.widthPx / 16).toBeCloseTo(place.heightPx / 12, 9);
  expect(place.xPx * 2 + place.widthPx).toBeCloseTo(viewfinder.widthPx, 9);
  expect(place.yPx * 2 + place.heightPx).toBeCloseTo(viewfinder.heightPx, 9);
  expect(place.xPx).toBeGreaterThanOrEqual(0);
  expect(place.yPx).toBeGreaterThanOrEqual(0);
  const { region } = place;
  expect(region.xPx).toBeGreaterThanOrEqual(0);
  expect(region.yPx).toBeGreaterThanOrEqual(-1e-9);
  expect(region.xPx + region.widthPx).toBeLessThanOrEqual(frame.widthPx + 1e-9);
  expect(region.yPx + region.heightPx).toBeLessThanOrEqual(frame.heightPx + 1e-9);
});

it('stands for the pixels that it covers: the centre square fits the shorter side', () => {
  // 480 frame pixels on 354 screen pixels; seen are all 354 in height, and 390 in width.
  const { region, widthPx, heightPx } = placeNumbers(size(640, 480), size(390, 354), 16, 12);
  expect([widthPx, heightPx]).toEqual([390, 292.5]);
  expect(region.widthPx).toBeCloseTo((390 * 480) / 354, 9);
  expect(region.heightPx).toBeCloseTo((292.5 * 480) / 354, 9);
});

it('takes the whole of a picture that has the shape of the grid', () => {
  const { region, xPx, yPx } = placeNumbers(size(640, 480), size(1000, 480), 16, 12);
  expect(region).toEqual({ xPx: 0, yPx: 0, widthPx: 640, heightPx: 480 });
  expect([xPx, yPx]).toEqual([180, 0]);
});
