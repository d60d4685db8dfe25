import { expect, it } from 'vitest';
import { acrossAt, acrossPosition, acrossSteps, courseAcrossPx } from './across.ts';

it('goes from eight pixels across to all of them', () => {
  expect(acrossAt(0, 640)).toBe(8);
  expect(acrossAt(acrossSteps, 640)).toBeUndefined();
  expect(acrossPosition(640, 640)).toBe(acrossSteps);
  expect(acrossPosition(8, 640)).toBe(0);
});

it('every position is found again, and more is never fewer', () => {
  let before = 0;
  // Below about 20 pixels across, a step may be less than a pixel.
  for (let position = 0; position < acrossSteps; position++) {
    const acrossPx = acrossAt(position, 640)!;
    expect(acrossPx).toBeGreaterThanOrEqual(before);
    expect(Math.abs(acrossPosition(acrossPx, 640) - position)).toBeLessThanOrEqual(1);
    before = acrossPx;
  }
});

it('a picture smaller than the fewest stays as it is', () => {
  expect(acrossAt(0, 6)).toBeUndefined();
});

it('the course’s face has 16 pixels along its longer side', () => {
  expect(courseAcrossPx(640, 480)).toBe(16);
  expect(courseAcrossPx(480, 640)).toBe(12);
  expect(courseAcrossPx(720, 1280)).toBe(12);
  expect(courseAcrossPx(1280, 720)).toBe(16);
});
