import { expect, it } from 'vitest';
import type { Pixels } from '../../core/kernels/pixels.ts';
import { strongPixel } from './strong-pixel.ts';

function pixels(widthPx: number, heightPx: number, at: (y: number, x: number) => number): Pixels {
  return { widthPx, heightPx, channels: 1, at };
}

it('finds an edge beside the middle, whatever its sign', () => {
  for (const sign of [1, -1]) {
    const edge = pixels(200, 100, (_, x) => (x > 115 && x < 135 ? sign * 500 : 3));
    const { x } = strongPixel(edge);
    expect(x).toBeGreaterThan(115);
    expect(x).toBeLessThan(135);
  }
});

it('prefers what is nearer to the middle where both are alike', () => {
  const two = pixels(200, 100, (_, x) => (x < 50 || (x > 110 && x < 130) ? 100 : 0));
  expect(strongPixel(two).x).toBeGreaterThan(110);
});

it('stays in the middle where nothing answers, and inside of tiny pictures', () => {
  expect(strongPixel(pixels(200, 100, () => 0))).toEqual({ x: 100, y: 50 });
  const tiny = pixels(1, 2, (y, x) => {
    expect([y < 2, x < 1]).toEqual([true, true]);
    return 1;
  });
  expect(strongPixel(tiny).x).toBe(0);
});

it('asks for few numbers', () => {
  let asked = 0;
  strongPixel(pixels(640, 480, () => ++asked));
  expect(asked).toBeLessThan(200);
});
