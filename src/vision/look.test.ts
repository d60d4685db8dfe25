import { expect, it } from 'vitest';
import { fittingLook, toCanvas, toPicture } from './look.ts';

const rect = { xPx: 100, yPx: 20, widthPx: 400, heightPx: 300 };

it('fits a picture into a tile, whole and centred', () => {
  const look = fittingLook({ widthPx: 640, heightPx: 360 }, rect);
  expect(look).toEqual({ centreX: 320, centreY: 180, scale: 0.625, mirrored: false });
  expect(toPicture(look, rect, 100, 170)).toEqual({ x: 0, y: 180 });
  expect(toPicture(look, rect, 500, 170)).toEqual({ x: 640, y: 180 });
});

it('finds the pixel of the unmirrored array under a finger, mirrored or not', () => {
  const look = { centreX: 50, centreY: 40, scale: 8, mirrored: false };
  expect(toPicture(look, rect, 308, 162)).toEqual({ x: 51, y: 39 });
  expect(toPicture({ ...look, mirrored: true }, rect, 308, 162)).toEqual({ x: 49, y: 39 });
});

it.each([false, true])('comes back to where it started (mirrored: %s)', (mirrored) => {
  const look = { centreX: 50, centreY: 40, scale: 8, mirrored };
  const { xPx, yPx } = toCanvas(look, rect, 47, 33);
  expect(toPicture(look, rect, xPx, yPx)).toEqual({ x: 47, y: 33 });
});
