import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PixelWalk } from './pixel-walk.svelte.ts';

let frame: ((nowMs: number) => void) | undefined;
let nowMs = 0;
beforeEach(() => {
  nowMs = 5000;
  vi.stubGlobal('requestAnimationFrame', (run: (nowMs: number) => void) => {
    frame = run;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => (frame = undefined));
});
afterEach(() => vi.unstubAllGlobals());

/** Lets a display of so many refreshes a second run for a while; answers how far the walk came. */
function pixelsIn(seconds: number, perSecond: number, speed: 'slow' | 'fast'): number {
  let pixels = 0;
  const walk = new PixelWalk((count) => (pixels += count));
  walk.setSpeed(speed);
  walk.start();
  for (let refresh = 0; refresh <= seconds * perSecond; refresh++) {
    frame?.(nowMs);
    nowMs += 1000 / perSecond;
  }
  walk.stop();
  return pixels;
}

it.each([20, 60, 90, 144])('goes 60 pixels a second on a display of %i', (perSecond) => {
  expect(pixelsIn(2, perSecond, 'fast')).toBeGreaterThanOrEqual(118);
  expect(pixelsIn(2, perSecond, 'fast')).toBeLessThanOrEqual(122);
});

it('goes slowly enough to read', () => {
  expect(pixelsIn(4, 60, 'slow')).toBe(12);
});

it('owes nothing for the time it was hidden, and stands still once it is stopped', () => {
  let pixels = 0;
  const walk = new PixelWalk((count) => (pixels += count));
  walk.setSpeed('fast');
  walk.start();
  frame?.(0);
  frame?.(60_000);
  expect(pixels).toBeLessThanOrEqual(6);
  walk.stop();
  expect(walk.walking).toBe(false);
  expect(frame).toBeUndefined();
});
