import { describe, expect, it } from 'vitest';
import { packFloat16, unpackFloat16 } from './float16.ts';
import { Random } from './random.ts';

const through = (...values: number[]) => [...unpackFloat16(packFloat16(new Float32Array(values)))];

describe('numbers in 16 bits', () => {
  it('has the published bit patterns', () => {
    const values = [0, 1, -2, 65504, 2 ** -14, 2 ** -24, 1 / 3, -0];
    const patterns = [0, 0x3c00, 0xc000, 0x7bff, 0x0400, 0x0001, 0x3555, 0x8000];
    expect([...packFloat16(new Float32Array(values))]).toEqual(patterns);
  });

  it('gives every pattern that is a number back as it was', () => {
    const all = Uint16Array.from({ length: 0x10000 }, (_, i) => i).filter(
      (half) => ((half >>> 10) & 0x1f) !== 0x1f,
    );
    expect(packFloat16(unpackFloat16(all))).toEqual(all);
  });

  it('is off by at most half a step: one part in 2,048', () => {
    const random = new Random(5);
    for (let i = 0; i < 2000; i++) {
      const value = Math.fround(random.normal() * 2 ** (random.integer(30) - 15));
      const [back] = through(value);
      expect(Math.abs(back! - value)).toBeLessThanOrEqual(
        Math.max(Math.abs(value) / 2048, 2 ** -25),
      );
    }
  });

  it('rounds ties to even, and carries into the exponent', () => {
    expect(through(1 + 1 / 2048, 1 + 3 / 2048, 2 - 1 / 4096)).toEqual([1, 1 + 4 / 2048, 2]);
    expect(through(2 ** -25, 3 * 2 ** -25)).toEqual([0, 2 ** -23]);
  });

  it('keeps what is too large at the largest, and NaN as NaN', () => {
    expect(through(1e6, -1e6, 65520)).toEqual([65504, -65504, 65504]);
    expect(through(NaN)).toEqual([NaN]);
  });
});
