import { expect, it } from 'vitest';
import type { PoolingStage } from '../../core/kernels/chain.ts';
import { shiftTest } from './shift-test.ts';

const max: PoolingStage = {
  kind: 'pooling',
  on: true,
  id: 'max',
  parameters: {},
  sizePx: 4,
  stridePx: 4,
};

/** White dots of one pixel on black, where `isDot` says so. */
function dots(isDot: (x: number, y: number) => boolean) {
  const [widthPx, heightPx] = [32, 16];
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (!isDot(x, y)) rgba.fill(0, (y * widthPx + x) * 4, (y * widthPx + x) * 4 + 3);
    }
  }
  return { widthPx, heightPx, rgba };
}

it('finds that a maximum does not notice what moves within its window', () => {
  const picture = dots((x, y) => x % 4 === 1 && y % 4 === 2);
  const { before, after } = shiftTest(picture, { stages: [max] }, 0)!;
  // Each dot leaves one pixel and enters another; its window holds it all the same.
  expect(before.share).toBeCloseTo(1 / (2 * (15 / 16)));
  expect(after.share).toBe(0);
  expect([after.widthPx, after.heightPx]).toEqual([8, 4]);
});

it('finds that it notices what crosses from one window to the next', () => {
  const picture = dots((x, y) => x % 8 === 3 && y % 4 === 2);
  const { after } = shiftTest(picture, { stages: [max] }, 0)!;
  expect(after.share).toBe(1);
  expect(Math.max(...after.changes)).toBe(1);
});

it('compares the middle of large pictures, and more of it where the chain asks for more', () => {
  const [widthPx, heightPx] = [400, 330];
  const large = { widthPx, heightPx, rgba: new Uint8ClampedArray(widthPx * heightPx * 4) };
  const pooling = { ...max, sizePx: 8, stridePx: 8 };
  expect(shiftTest(large, { stages: [pooling] }, 0)!.before.widthPx).toBe(160);
  // 160 / 8 / 8 leaves two pixels; a window of four does not fit.
  expect(shiftTest(large, { stages: [pooling, pooling, max] }, 0)!.before.widthPx).toBe(320);
});

it('gives nothing where the chain gives nothing', () => {
  const tooLarge = { ...max, sizePx: 64 };
  expect(
    shiftTest(
      dots(() => false),
      { stages: [tooLarge] },
      0,
    ),
  ).toBeUndefined();
});
