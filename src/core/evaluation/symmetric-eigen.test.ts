import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

describe('symmetricEigen', () => {
  it('knows a matrix worked out by hand', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(Math.abs(vectors[0]! + vectors[1]!)).toBeCloseTo(Math.SQRT2, 12);
    expect(vectors[2]! + vectors[3]!).toBeCloseTo(0, 12);
  });

  it('gives vectors that are only stretched, orthonormal, in order of their values', () => {
    const random = new Random(2);
    for (const n of [1, 3, 8, 20]) {
      const half = Float64Array.from({ length: n * n }, () => random.normal());
      const matrix = half.map(
        (value, cell) => value + half[(cell % n) * n + Math.floor(cell / n)]!,
      );
      const { values, vectors } = symmetricEigen(matrix, n);
      const vector = (i: number): number[] => [...vectors.subarray(i * n, (i + 1) * n)];
      for (let i = 0; i < n; i++) {
        if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1]!);
        for (let r = 0; r < n; r++) {
          const stretched = vector(i).reduce((sum, x, c) => sum + matrix[r * n + c]! * x, 0);
          expect(stretched).toBeCloseTo(values[i]! * vector(i)[r]!, 9);
        }
        for (let j = 0; j <= i; j++) {
          const product = vector(i).reduce((sum, x, c) => sum + x * vector(j)[c]!, 0);
          expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
        }
      }
    }
  });

  it('has nothing to do for nothing', () => {
    expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
  });
});
