import { describe, expect, it } from 'vitest';
import { paddings, type ConvolutionStage } from './chain.ts';
import { convolveAt } from './convolve.ts';
import { paddedIndex } from './padding.ts';
import { pixelsOfArray } from './pixels.ts';
import { randomImage } from './random-chain.fixture.ts';
import { convolutionStage } from './stages.fixture.ts';

const stage = convolutionStage([[1, 2, 3, 4, 5, 6, 7, 8, 9]]);

/** One channel from rows of numbers. */
function gray(rows: readonly (readonly number[])[]) {
  return pixelsOfArray({
    heightPx: rows.length,
    widthPx: rows[0]!.length,
    channels: 1,
    data: Float32Array.from(rows.flat()),
  });
}

const dot = gray([
  [0, 0, 0],
  [0, 1, 0],
  [0, 0, 0],
]);

describe('paddedIndex', () => {
  it('goes back and forth like numpy, however tiny the picture', () => {
    const around = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
    const rows = (padding: (typeof paddings)[number], count: number) =>
      around.map((index) => paddedIndex(index, count, padding));
    expect(rows('reflect', 3)).toEqual([1, 0, 1, 2, 1, 0, 1, 2, 1, 0, 1, 2]);
    expect(rows('reflect', 1)).toEqual(around.map(() => 0));
    expect(rows('replicate', 3)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2]);
    expect(rows('zeros', 3)).toEqual([-1, -1, -1, -1, -1, 0, 1, 2, -1, -1, -1, -1]);
  });
});

describe('convolveAt', () => {
  it('reads the kernel as it stands, or turned round', () => {
    const input = gray([
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 2],
    ]);
    expect(convolveAt(input, stage, 0, 0, 0)).toBe(1 * 1 + 2 * 9);
    expect(convolveAt(input, { ...stage, flipped: true }, 0, 0, 0)).toBe(1 * 9 + 2 * 1);
  });

  it('writes the kernel around a dot when it is flipped', () => {
    const padded = { ...stage, padding: 'zeros', flipped: true } as const;
    const result = [0, 1, 2].map((y) => [0, 1, 2].map((x) => convolveAt(dot, padded, y, x, 0)));
    expect(result.flat()).toEqual(stage.kernel.planes[0]);
  });

  it("gives the course's result", () => {
    const input = gray([
      [0, 1, 1, 1, 0, 0, 0],
      [0, 0, 1, 1, 1, 0, 0],
      [0, 0, 0, 1, 1, 1, 0],
      [0, 0, 0, 1, 1, 0, 0],
      [0, 0, 1, 1, 0, 0, 0],
      [0, 1, 1, 0, 0, 0, 0],
      [1, 1, 0, 0, 0, 0, 0],
    ]);
    const kernel = { size: 3, planes: [[1, 0, 1, 0, 1, 0, 1, 0, 1]] } as const;
    const five = [0, 1, 2, 3, 4];
    const result = (flipped: boolean) =>
      five.map((y) => five.map((x) => convolveAt(input, { ...stage, kernel, flipped }, y, x, 0)));
    expect(result(true)).toEqual([
      [1, 4, 3, 4, 1],
      [1, 2, 4, 3, 3],
      [1, 2, 3, 4, 1],
      [1, 3, 3, 1, 1],
      [3, 3, 1, 1, 0],
    ]);
    expect(result(false)).toEqual(result(true));
  });

  it('divides, then adds the bias', () => {
    expect(convolveAt(dot, { ...stage, divisor: 2, bias: 10 }, 0, 0, 0)).toBe(12.5);
  });

  it('steps by the stride and leaves gaps by the dilation', () => {
    const ramp = gray(
      Array.from({ length: 9 }, (_, y) => Array.from({ length: 9 }, (_, x) => 10 * y + x)),
    );
    const corner = { size: 3, planes: [[1, 0, 0, 0, 0, 0, 0, 0, 1000]] } as const;
    const sparse = { ...stage, kernel: corner, stridePx: 2, dilation: 2 };
    expect(convolveAt(ramp, sparse, 1, 2, 0)).toBe(24 + 1000 * 68);
  });

  it('sees the gray value, one channel or all three', () => {
    const input = pixelsOfArray({
      heightPx: 1,
      widthPx: 1,
      channels: 4,
      data: Float32Array.of(100, 50, 200, 255),
    });
    const one = (planes: number[][], channels: ConvolutionStage['channels'], channel = 0) =>
      convolveAt(input, { ...stage, channels, kernel: { size: 1, planes } }, 0, 0, channel);
    expect(one([[2]], 'gray')).toBeCloseTo(2 * (29.9 + 29.35 + 22.8), 9);
    expect([0, 1, 2].map((channel) => one([[2]], 'each', channel))).toEqual([200, 100, 400]);
    expect(one([[1], [10], [100]], 'summed')).toBe(100 + 500 + 20_000);
    const plain = gray([[7]]);
    const planes = [[1], [10], [100]];
    const summed = { ...stage, channels: 'summed', kernel: { size: 1, planes } } as const;
    expect(convolveAt(plain, summed, 0, 0, 0)).toBe(777);
  });

  it('joins two kernels by their length or by the larger', () => {
    const second = {
      kernel: { size: 3, planes: [[0, 0, 0, 0, 12, 0, 0, 0, 0]] },
      divisor: 1,
      bias: 0,
    } as const;
    const joined = (combine: 'magnitude' | 'maxout') =>
      convolveAt(dot, { ...stage, second: { ...second, combine } }, 0, 0, 0);
    expect(joined('magnitude')).toBe(13);
    expect(joined('maxout')).toBe(12);
  });

  it('agrees with padding the picture first, for every padding', () => {
    const image = randomImage(3, 6, 5, 1);
    const size = 5;
    const beyond = 4;
    for (const padding of paddings.slice(1)) {
      const padded = gray(
        Array.from({ length: 6 + 2 * beyond }, (_, y) =>
          Array.from({ length: 5 + 2 * beyond }, (_, x) => {
            const fromY = paddedIndex(y - beyond, 6, padding);
            const fromX = paddedIndex(x - beyond, 5, padding);
            return fromY < 0 || fromX < 0 ? 0 : image.data[fromY * 5 + fromX]!;
          }),
        ),
      );
      const planes = [Array.from({ length: 25 }, (_, cell) => (cell % 7) - 3)];
      const wide = { ...stage, kernel: { size, planes }, dilation: 2 } as const;
      for (const [y, x] of [
        [0, 0],
        [5, 4],
        [2, 3],
      ] as const) {
        expect(convolveAt(pixelsOfArray(image), { ...wide, padding }, y, x, 0)).toBe(
          convolveAt(padded, wide, y, x, 0),
        );
      }
    }
  });
});
