import { expect, test } from 'vitest';
import { createRateLimit } from './pacing.ts';

/** How many of the refreshes of one second at `refreshHz` pass, each early or late by up to 1 ms. */
function passedInOneSecond(refreshHz: number, perSecond: number): number {
  const isDue = createRateLimit(perSecond);
  const timesMs = Array.from({ length: refreshHz }, (_, i) => (i * 1000) / refreshHz + Math.sin(i));
  return timesMs.filter(isDue).length;
}

test.each([60, 75, 90, 120, 144])(
  '30 a second pass of a display with %i refreshes',
  (refreshHz) => {
    expect(passedInOneSecond(refreshHz, 30)).toBeGreaterThanOrEqual(29);
    expect(passedInOneSecond(refreshHz, 30)).toBeLessThanOrEqual(31);
  },
);

test('a slow display is not waited for', () => {
  expect(passedInOneSecond(20, 30)).toBe(20);
});

test('after a pause there is no rush to catch up', () => {
  const isDue = createRateLimit(10);
  const passed = [0, 5000, 5016, 5033, 5101].filter(isDue);
  expect(passed).toEqual([0, 5000, 5101]);
});
