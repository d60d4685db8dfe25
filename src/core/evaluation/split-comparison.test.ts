import { describe, expect, it } from 'vitest';
import { clusters } from './clusters.fixture.ts';
import { comparedSplits } from './split-comparison.ts';

describe('comparedSplits', () => {
  const { labels, bursts, classCount } = clusters({ seed: 1, burstCounts: [2, 5, 1, 8] });

  it('has the same sizes either way, and bursts whole only in one', () => {
    for (let seed = 0; seed < 20; seed++) {
      for (const foldCount of [2, 3]) {
        const splits = comparedSplits(labels, bursts, classCount, foldCount, seed);
        const sizeOf = (folds: Int32Array, label: number, fold: number): number =>
          labels.filter((one, i) => one === label && folds[i] === fold).length;
        for (let label = 0; label < classCount; label++) {
          for (let fold = -1; fold < foldCount; fold++) {
            expect(sizeOf(splits.byFrame, label, fold)).toBe(sizeOf(splits.byBurst, label, fold));
          }
        }
        const torn = (folds: Int32Array): number =>
          [...new Set(bursts)].filter(
            (burst) => new Set(folds.filter((_, i) => bursts[i] === burst)).size > 1,
          ).length;
        expect(torn(splits.byBurst)).toBe(0);
        expect(torn(splits.byFrame)).toBeGreaterThan(5);
      }
    }
  });

  it('deals half of the bursts of every class that has two', () => {
    const { byBurst } = comparedSplits(labels, bursts, classCount, 2, 4);
    const inFold = (label: number, fold: number): number =>
      new Set(bursts.filter((_, i) => labels[i] === label && byBurst[i] === fold)).size;
    expect([inFold(0, 0), inFold(0, 1)]).toEqual([1, 1]);
    expect(inFold(1, 0) + inFold(1, 1)).toBe(5);
    expect(Math.abs(inFold(1, 0) - inFold(1, 1))).toBe(1);
    expect([inFold(2, -1), inFold(3, 0), inFold(3, 1)]).toEqual([1, 4, 4]);
  });

  it('is the same for the same seed', () => {
    const of = (seed: number) => comparedSplits(labels, bursts, classCount, 2, seed);
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
});
