import { describe, expect, it } from 'vitest';
import { largest } from './largest.ts';
import { Random } from './random.ts';

describe('largest', () => {
  it('gives what sorting everything gives', () => {
    const random = new Random(7);
    for (let round = 0; round < 50; round++) {
      const values = Float32Array.from({ length: 40 }, () => random.integer(12));
      const sorted = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
      expect(largest(values, 5)).toEqual(sorted.slice(0, 5));
    }
  });

  it('gives what there is when there are fewer, and nothing of nothing', () => {
    expect(largest([3, 9], 5)).toEqual([1, 0]);
    expect(largest([], 5)).toEqual([]);
    expect(largest([1, 2], 0)).toEqual([]);
  });
});
