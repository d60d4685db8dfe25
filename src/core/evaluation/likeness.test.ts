import { describe, expect, it } from 'vitest';
import { toLikenesses } from './likeness.ts';

describe('toLikenesses', () => {
  it('leaves the cosine to the best class alone where classes share nothing, and with one class', () => {
    expect(toLikenesses(Float64Array.of(0.1, 0.7, 0.2))[1]).toBe(0.7);
    expect([...toLikenesses(Float64Array.of(0.9))]).toEqual([0.9]);
    expect([...toLikenesses(new Float64Array())]).toEqual([]);
  });

  it('takes off what the others have too, beyond what strangers have', () => {
    const likenesses = toLikenesses(Float64Array.of(0.8, 0.6, 0.4));
    expect(likenesses[0]).toBeCloseTo((0.8 - 0.35) / 0.65, 12);
    expect(likenesses[1]).toBeCloseTo((0.6 - 0.45) / 0.55, 12);
    expect(likenesses[2]).toBeCloseTo((0.4 - 0.55) / 0.45, 12);
  });

  it('keeps identical things at 1, however much is shared', () => {
    expect(toLikenesses(Float64Array.of(1, 0.95, 0.95))[0]).toBeCloseTo(1, 12);
    expect([...toLikenesses(Float64Array.of(1, 1))].every(Number.isFinite)).toBe(true);
  });

  it('keeps the order of the classes', () => {
    const likenesses = toLikenesses(Float64Array.of(0.5, 0.9, 0.7, 0.6));
    expect([1, 2, 3, 0].map((k) => likenesses[k]!)).toEqual([...likenesses].sort((a, b) => b - a));
  });
});
