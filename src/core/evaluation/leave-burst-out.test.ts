import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { clusters } from './clusters.fixture.ts';
import { balancedFoldCount, leaveBurstOutFolds } from './leave-burst-out.ts';

/** Random classes and bursts; now and then a burst whose frames belong to two classes. */
function randomBursts(seed: number): {
  labels: Int32Array;
  bursts: Int32Array;
  classCount: number;
} {
  const random = new Random(seed);
  const classCount = 1 + random.integer(5);
  const labels: number[] = [];
  const bursts: number[] = [];
  for (let label = 0; label < classCount; label++) {
    for (let burst = 1 + random.integer(8); burst > 0; burst--) {
      const isMixed = random.uniform() < 0.1;
      const id = isMixed ? random.integer(10) : 1000 * label + burst;
      for (let frame = 1 + random.integer(4); frame > 0; frame--) {
        labels.push(label);
        bursts.push(id);
      }
    }
  }
  return { labels: Int32Array.from(labels), bursts: Int32Array.from(bursts), classCount };
}

describe('leaveBurstOutFolds', () => {
  it('keeps bursts together and every class on the training side, whatever the data', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { labels, bursts, classCount } = randomBursts(seed);
      const maxFolds = 2 + (seed % 6);
      const folds = leaveBurstOutFolds(labels, bursts, classCount, maxFolds, seed);
      const foldOfBurst = new Map<number, number>();
      bursts.forEach((burst, i) => {
        expect(foldOfBurst.get(burst) ?? folds[i]).toBe(folds[i]);
        foldOfBurst.set(burst, folds[i]!);
      });
      for (let fold = 0; fold < maxFolds; fold++) {
        const trained = new Set(labels.filter((_, i) => folds[i] !== fold));
        expect(trained.size).toBe(classCount);
      }
      expect(Math.max(...folds)).toBeLessThan(maxFolds);
    }
  });

  it('gives each burst its own fold while there are few', () => {
    const folds = leaveBurstOutFolds(
      Int32Array.of(0, 0, 0, 1, 1, 1, 2),
      Int32Array.of(5, 5, 9, 7, 8, 8, 3),
      3,
      20,
      1,
    );
    expect(folds[0]).toBe(folds[1]);
    expect(folds[4]).toBe(folds[5]);
    expect(new Set([folds[0], folds[2], folds[3], folds[4]])).toEqual(new Set([0, 1, 2, 3]));
    expect(folds[6]).toBe(-1);
  });

  it('deals the bursts of each class evenly where there are many', () => {
    const labels = Int32Array.from({ length: 100 }, (_, i) => (i < 70 ? 0 : 1));
    const folds = leaveBurstOutFolds(labels, Int32Array.from(labels.keys()), 2, 10, 3);
    for (let fold = 0; fold < 10; fold++) {
      expect(labels.filter((label, i) => folds[i] === fold && label === 0)).toHaveLength(7);
      expect(labels.filter((label, i) => folds[i] === fold && label === 1)).toHaveLength(3);
    }
  });

  it('deals the same for the same seed, and otherwise not', () => {
    const labels = new Int32Array(60);
    const bursts = Int32Array.from(labels.keys());
    const deal = (seed: number): Int32Array => leaveBurstOutFolds(labels, bursts, 1, 5, seed);
    expect(deal(1)).toEqual(deal(1));
    expect(deal(1)).not.toEqual(deal(2));
  });

  it('refuses a single fold', () => {
    expect(() => leaveBurstOutFolds(Int32Array.of(0, 0), Int32Array.of(1, 2), 1, 1, 1)).toThrow(
      RangeError,
    );
  });
});

describe('balancedFoldCount', () => {
  const countFor = (burstCounts: number[], maxFolds = 20): number => {
    const { labels, bursts, classCount } = clusters({ seed: 1, burstCounts });
    return balancedFoldCount(labels, bursts, classCount, maxFolds);
  };

  it('is the median number of bursts, single ones aside', () => {
    expect(countFor([2, 2, 2])).toBe(2);
    expect(countFor([2, 8, 8, 8])).toBe(8);
    expect(countFor([2, 6])).toBe(2);
    expect(countFor([1, 1, 1, 5])).toBe(5);
    expect(countFor([30, 40], 10)).toBe(10);
    expect(countFor([1, 1])).toBe(2);
  });

  it('takes one burst of every class into each fold where all have as many', () => {
    const { labels, bursts, classCount } = clusters({ seed: 1, burstCounts: [3, 3, 3, 3] });
    const folds = leaveBurstOutFolds(labels, bursts, classCount, 3, 5);
    for (let fold = 0; fold < 3; fold++) {
      const heldOut = [...new Set(bursts.filter((_, i) => folds[i] === fold))];
      const classes = heldOut.map((burst) => labels[bursts.indexOf(burst)]);
      expect(classes.sort()).toEqual([0, 1, 2, 3]);
    }
  });
});
