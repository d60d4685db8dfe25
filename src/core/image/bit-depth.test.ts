import { describe, expect, it } from 'vitest';
import { bitDepths, quantise } from './bit-depth.ts';

const levels = Array.from({ length: 256 }, (_, level) => level);

describe('quantise', () => {
  it('leaves eight bits as they are, rounding only', () => {
    expect(levels.map((level) => quantise(level, 8))).toEqual(levels);
    expect([12.4, 12.5, -3, 300].map((level) => quantise(level, 8))).toEqual([12, 13, 0, 255]);
  });

  it('makes one bit black or white', () => {
    expect([0, 127, 127.6, 128, 255].map((level) => quantise(level, 1))).toEqual([
      0, 0, 255, 255, 255,
    ]);
  });

  it('spreads two and three bits evenly', () => {
    expect(new Set(levels.map((level) => quantise(level, 2)))).toEqual(new Set([0, 85, 170, 255]));
    expect(new Set(levels.map((level) => quantise(level, 3)))).toEqual(
      new Set([0, 36, 73, 109, 146, 182, 219, 255]),
    );
  });

  it.each(bitDepths)(
    'gives 2^%i levels, as many source levels each, from black to white',
    (bits) => {
      const out = levels.map((level) => quantise(level, bits));
      const counts = new Map<number, number>();
      for (const level of out) counts.set(level, (counts.get(level) ?? 0) + 1);
      expect(counts.size).toBe(2 ** bits);
      expect(new Set(counts.values())).toEqual(new Set([2 ** (8 - bits)]));
      expect([out[0], out[255]]).toEqual([0, 255]);
      expect(out).toEqual(out.toSorted((a, b) => a - b));
      expect(out.map((level) => quantise(level, bits))).toEqual(out);
    },
  );
});
