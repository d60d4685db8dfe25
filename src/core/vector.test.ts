import { describe, expect, it } from 'vitest';
import { addScaled, cosine, dot, indexOfLargest, norm, normalise, row } from './vector.ts';

describe('vectors', () => {
  it('multiplies, measures and compares', () => {
    const a = Float32Array.of(3, 4);
    const b = Float64Array.of(4, -3);
    expect(dot(a, Float32Array.of(1, 2))).toBe(11);
    expect(norm(a)).toBe(5);
    expect(cosine(a, b)).toBe(0);
    expect(cosine(a, Float32Array.of(-6, -8))).toBeCloseTo(-1, 12);
  });

  it('leaves a vector without length as it is, and calls it like nothing', () => {
    expect([...normalise(new Float32Array(3))]).toEqual([0, 0, 0]);
    expect(cosine(new Float32Array(2), Float32Array.of(1, 0))).toBe(0);
  });

  it('scales to length 1 in place', () => {
    const a = Float64Array.of(3, 4);
    expect(normalise(a)).toBe(a);
    expect([...a]).toEqual([0.6, 0.8]);
  });

  it('views a row without copying it', () => {
    const matrix = Float32Array.of(1, 2, 3, 4, 5, 6);
    row(matrix, 1, 2)[0] = 9;
    expect([...matrix]).toEqual([1, 2, 9, 4, 5, 6]);
  });

  it('adds a multiple in place', () => {
    const target = Float64Array.of(1, 2);
    addScaled(target, -2, Float32Array.of(1, 3));
    expect([...target]).toEqual([-1, -4]);
  });

  it('finds the first of the largest', () => {
    expect(indexOfLargest(Float32Array.of(1, 5, 5, 2))).toBe(1);
    expect(indexOfLargest(new Float32Array())).toBe(-1);
  });
});
