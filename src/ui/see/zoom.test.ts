import { describe, expect, it } from 'vitest';
import { areaAt, pictureAt } from '../picture-point.ts';
import {
  bounded,
  carriedOver,
  fitScale,
  isZoomed,
  largestScale,
  panBy,
  pinch,
  showing,
  wholePicture,
  zoomAbout,
  type Sight,
  type Zoom,
} from './zoom.ts';

const plain: Sight = {
  area: { widthPx: 390, heightPx: 354 },
  picture: { widthPx: 640, heightPx: 480 },
  mirrored: false,
};
const mirrored: Sight = { ...plain, mirrored: true };

describe.each([
  ['plain', plain],
  ['mirrored', mirrored],
])('%s', (_, sight) => {
  const zoom: Zoom = { centreX: 300, centreY: 200, scale: 8 };

  it('a point of the picture is found again where it is seen', () => {
    const point = { x: 287.5, y: 201.25 };
    const back = pictureAt(areaAt(point, zoom, sight), zoom, sight);
    expect(back.x).toBeCloseTo(point.x);
    expect(back.y).toBeCloseTo(point.y);
  });

  it('what is under the cursor stays under it', () => {
    const at = { x: 100, y: 250 };
    const larger = zoomAbout(at, 3, zoom, sight);
    expect(larger.scale).toBe(24);
    const before = pictureAt(at, zoom, sight);
    const after = pictureAt(at, larger, sight);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it('what is between two fingers stays between them, and grows as they part', () => {
    const before = [
      { x: 150, y: 150 },
      { x: 190, y: 150 },
    ] as const;
    const after = [
      { x: 130, y: 190 },
      { x: 250, y: 190 },
    ] as const;
    const pinched = pinch(before, after, zoom, sight);
    expect(pinched.scale).toBeCloseTo(24);
    const held = pictureAt({ x: 170, y: 150 }, zoom, sight);
    const seen = areaAt(held, pinched, sight);
    expect(seen.x).toBeCloseTo(190);
    expect(seen.y).toBeCloseTo(190);
  });

  it('follows the finger', () => {
    const held = pictureAt({ x: 200, y: 100 }, zoom, sight);
    const seen = areaAt(held, panBy(16, -24, zoom, sight), sight);
    expect(seen.x).toBeCloseTo(216);
    expect(seen.y).toBeCloseTo(76);
  });
});

it('mirrored, the array’s first column is seen at the right', () => {
  expect(areaAt({ x: 0, y: 0 }, wholePicture(mirrored), mirrored).x).toBeCloseTo(390);
  expect(areaAt({ x: 0, y: 0 }, wholePicture(plain), plain).x).toBeCloseTo(0);
});

it('never shows less than the whole, nor pixels larger than the largest', () => {
  const whole = wholePicture(plain);
  expect(zoomAbout({ x: 10, y: 10 }, 0.1, whole, plain)).toEqual(whole);
  expect(whole.scale).toBe(fitScale(plain));
  expect(isZoomed(whole, plain)).toBe(false);
  const largest = zoomAbout({ x: 10, y: 100 }, 1e6, whole, plain);
  expect(largest.scale).toBe(largestScale(plain));
  expect(largest.scale).toBeGreaterThanOrEqual(60);
  expect(isZoomed(largest, plain)).toBe(true);
});

it('a picture of few pixels can still be enlarged', () => {
  const few = { ...plain, picture: { widthPx: 2, heightPx: 2 } };
  expect(largestScale(few)).toBe(2 * fitScale(few));
});

it('shows no emptiness where picture could be', () => {
  const { centreX, centreY } = bounded({ centreX: -50, centreY: 900, scale: 10 }, plain);
  expect(pictureAt({ x: 0, y: 0 }, { centreX, centreY, scale: 10 }, plain).x).toBeCloseTo(0);
  expect(pictureAt({ x: 0, y: 354 }, { centreX, centreY, scale: 10 }, plain).y).toBeCloseTo(480);
});

it('keeps the part in sight when the picture comes to have fewer pixels', () => {
  const zoom = { centreX: 320, centreY: 240, scale: 6.4 };
  const coarse = { ...plain, picture: { widthPx: 64, heightPx: 48 } };
  const carried = carriedOver(zoom, plain.picture, coarse);
  expect(carried).toEqual({ centreX: 32, centreY: 24, scale: 64 });
});

it('moves to a pixel that is out of sight, and no further than needed', () => {
  const zoom = { centreX: 100, centreY: 100, scale: 39 };
  expect(showing({ x: 100, y: 100 }, zoom, plain)).toEqual(zoom);
  const moved = showing({ x: 110, y: 100 }, zoom, plain);
  const right = areaAt({ x: 111, y: 100 }, moved, plain).x;
  expect(right).toBeLessThanOrEqual(390);
  expect(right).toBeGreaterThan(300);
  expect(moved.centreY).toBe(100);
});
