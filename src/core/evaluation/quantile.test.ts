import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { quantile } from './quantile.ts';

describe('quantile', () => {
  it('is linear between the values that stand at k / (n + 1)', () => {
    const values = Float64Array.of(30, 10, 20);
    expect(quantile(values, 0.25)).toBe(10);
    expect(quantile(values, 0.5)).toBe(20);
    expect(quantile(values, 0.375)).toBe(15);
    expect([...values]).toEqual([30, 10, 20]);
  });

  it('never leaves the sample', () => {
    expect(quantile(Float32Array.of(4, 2), 0)).toBe(2);
    expect(quantile(Float32Array.of(4, 2), 1)).toBe(4);
    expect(quantile(Float32Array.of(5), 0.08)).toBe(5);
    expect(() => quantile(new Float32Array(), 0.5)).toThrow(RangeError);
  });

  it('has, on average, the promised share of further values below it', () => {
    const random = new Random(1);
    for (const n of [15, 40]) {
      let below = 0;
      for (let round = 0; round < 20_000; round++) {
        const sample = Float64Array.from({ length: n }, () => random.uniform());
        below += quantile(sample, 0.08) / 20_000;
      }
      expect(below).toBeCloseTo(0.08, 2);
    }
  });
});
