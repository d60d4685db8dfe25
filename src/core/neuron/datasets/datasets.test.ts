import { describe, expect, it } from 'vitest';
import { NumpyRandom } from '../../numpy-random.ts';
import { datasetIds } from './dataset.ts';
import { datasets, findDataset } from './datasets.ts';
import { featureRows, features } from './features.ts';

describe('data sets', () => {
  it.each(datasets.map((entry) => [entry.id, entry] as const))(
    '%s keeps its promises',
    (_, entry) => {
      for (const classCount of entry.maxClasses > 2 ? [2, 3, 6] : [2]) {
        const { places, truths } = entry.make(600, classCount, new NumpyRandom(5));
        expect([places.length, truths.length]).toEqual([1200, 600]);
        const isInSight = (x: number): boolean => Math.abs(x) <= 6;
        expect(places.filter(isInSight).length).toBeGreaterThan(1190);
        if (entry.task === 'values') {
          expect(truths.every((value) => Math.abs(value) <= 1.01)).toBe(true);
        } else {
          const counts = new Int32Array(classCount);
          truths.forEach((label) => counts[label]!++);
          for (const count of counts) expect(count).toBeGreaterThanOrEqual(100);
        }
      }
      const once = entry.make(20, 2, new NumpyRandom(1));
      expect(entry.make(20, 2, new NumpyRandom(1))).toEqual(once);
      expect(entry.make(20, 2, new NumpyRandom(2))).not.toEqual(once);
    },
  );

  it('are found by name', () => {
    expect(findDataset('xor')?.id).toBe('xor');
    expect(findDataset('nothing')).toBeUndefined();
    expect(datasets.map(({ id }) => id)).toEqual(datasetIds);
  });

  it('give XOR, OR and AND their truth tables', () => {
    const answer = (id: string, x1: number, x2: number): number => {
      const { places, truths } = findDataset(id)!.make(400, 2, new NumpyRandom(8));
      const nearest = [...truths.keys()].reduce((best, i) =>
        Math.hypot(places[2 * i]! - x1, places[2 * i + 1]! - x2) <
        Math.hypot(places[2 * best]! - x1, places[2 * best + 1]! - x2)
          ? i
          : best,
      );
      return truths[nearest]!;
    };
    const table = (id: string): number[] => [
      answer(id, -3, -3),
      answer(id, -3, 3),
      answer(id, 3, -3),
      answer(id, 3, 3),
    ];
    expect(table('xor')).toEqual([0, 1, 1, 0]);
    expect(table('or')).toEqual([0, 1, 1, 1]);
    expect(table('and')).toEqual([0, 0, 0, 1]);
  });
});

describe('features', () => {
  it('are computed for each place', () => {
    const rows = featureRows(Float64Array.of(2, -3, 0, 1), features);
    const expected = [2, -3, 4, 9, -6, Math.sin(2), Math.sin(-3), 0, 1, 0, 1, 0, 0, Math.sin(1)];
    expect([...rows]).toEqual(expected);
  });
});
