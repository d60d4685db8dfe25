import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { dot, row } from '../vector.ts';
import { clusters } from './clusters.fixture.ts';
import { fitPca, project } from './pca.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Covariance by its formula, each cell from all examples. */
function slowCovariance(rows: Float32Array, d: number): Float64Array {
  const n = rows.length / d;
  const column = (j: number): number[] => Array.from({ length: n }, (_, i) => rows[i * d + j]!);
  const mean = (values: number[]): number => values.reduce((a, b) => a + b) / n;
  return Float64Array.from({ length: d * d }, (_, cell) => {
    const [a, b] = [column(Math.floor(cell / d)), column(cell % d)];
    const [meanA, meanB] = [mean(a), mean(b)];
    return mean(a.map((x, i) => (x - meanA) * (b[i]! - meanB)));
  });
}

describe('fitPca', () => {
  it('finds the axes that Jacobi finds in the whole covariance', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { embeddings, dimension } = clusters({ seed, burstCounts: [5, 4, 6], dimension: 20 });
      const { values, vectors } = symmetricEigen(slowCovariance(embeddings, dimension), dimension);
      const pca = fitPca(embeddings, dimension, 3);
      for (let c = 0; c < 3; c++) {
        const axis = row(pca.axes, c, dimension);
        expect(pca.variances[c]! / values[c]!).toBeCloseTo(1, 6);
        expect(Math.abs(dot(axis, row(vectors, c, dimension)))).toBeCloseTo(1, 6);
        const largest = axis.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
        expect(largest).toBeGreaterThan(0);
      }
      expect(pca.totalVariance).toBeCloseTo(
        values.reduce((a, b) => a + b),
        6,
      );
    }
  });

  it('projects with mean 0 and the variances that it tells, and new vectors alike', () => {
    const { embeddings, dimension } = clusters({ seed: 4, burstCounts: [5, 5], dimension: 9 });
    const pca = fitPca(embeddings, dimension, 2);
    const places = project(pca, embeddings);
    const n = places.length / 2;
    for (const c of [0, 1]) {
      const along = Array.from({ length: n }, (_, i) => places[2 * i + c]!);
      expect(along.reduce((a, b) => a + b) / n).toBeCloseTo(0, 5);
      expect(along.reduce((a, b) => a + b * b, 0) / n / pca.variances[c]!).toBeCloseTo(1, 5);
    }
    const third = project(pca, row(embeddings, 3, dimension));
    expect([...third]).toEqual([...places.subarray(6, 8)]);
  });

  it('makes the same picture of the same examples in another order', () => {
    const { embeddings, dimension } = clusters({ seed: 6, burstCounts: [4, 4], dimension: 12 });
    const n = embeddings.length / dimension;
    const reversed = embeddings.map(
      (_, j) => embeddings[(n - 1 - Math.floor(j / dimension)) * dimension + (j % dimension)]!,
    );
    const places = project(fitPca(embeddings, dimension, 2), embeddings);
    const others = project(fitPca(reversed, dimension, 2), embeddings);
    places.forEach((place, j) => expect(others[j]).toBeCloseTo(place, 4));
  });

  it('survives what has less to show than was asked for', () => {
    const one = fitPca(Float32Array.of(1, 2, 3), 3, 2);
    expect([...one.variances]).toEqual([0, 0]);
    expect([...project(one, Float32Array.of(1, 2, 3))]).toEqual([0, 0]);
    const line = fitPca(Float32Array.of(0, 0, 0, 3, 4, 0, 6, 8, 0), 3, 3);
    expect(line.variances[0]).toBeCloseTo(50 / 3, 6);
    [0.6, 0.8, 0].forEach((x, j) => expect(line.axes[j]).toBeCloseTo(x, 9));
    expect(line.variances[1]).toBeCloseTo(0, 9);
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b <= a; b++) {
        expect(dot(row(line.axes, a, 3), row(line.axes, b, 3))).toBeCloseTo(a === b ? 1 : 0, 9);
      }
    }
    expect(() => fitPca(new Float32Array(), 3, 2)).toThrow(RangeError);
    expect(() => fitPca(Float32Array.of(1, 2), 2, 3)).toThrow(RangeError);
  });

  it('finds a small variance beside a large one', () => {
    const random = new Random(5);
    const scales = [10, 0.5, 0.45, ...new Array<number>(37).fill(0.4)];
    const rows = Float32Array.from(
      { length: 300 * 40 },
      (_, j) => scales[j % 40]! * random.normal(),
    );
    const { values } = symmetricEigen(slowCovariance(rows, 40), 40);
    const pca = fitPca(rows, 40, 2);
    expect(pca.variances[0]! / values[0]!).toBeCloseTo(1, 6);
    expect(pca.variances[1]! / values[1]!).toBeCloseTo(1, 4);
  });
});
