import { describe, expect, it } from 'vitest';
import { clusters } from './clusters.fixture.ts';
import { learningDraws } from './learning-curve.ts';

describe('learningDraws', () => {
  const { labels, bursts, classCount } = clusters({ seed: 1, burstCounts: [6, 9, 5, 2, 1] });
  const draws = learningDraws(labels, bursts, classCount, 3, 7);

  it('teaches 1, 2, 4 bursts while half of the classes have more', () => {
    expect(draws.map(({ burstsPerClass }) => burstsPerClass)).toEqual([1, 2, 4, 1, 2, 4, 1, 2, 4]);
    expect(draws.map(({ repeat }) => repeat)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    const taughtBursts = (draw: number, label: number): number =>
      new Set(draws[draw]!.taught.filter((i) => labels[i] === label).map((i) => bursts[i])).size;
    expect([0, 1, 2, 3, 4].map((label) => taughtBursts(2, label))).toEqual([4, 4, 4, 1, 1]);
  });

  it('asks all others, and none of a taught burst', () => {
    for (const { taught, asked } of draws) {
      expect([...taught, ...asked].sort((a, b) => a - b)).toEqual([...labels.keys()]);
      const seen = new Set(taught.map((i) => bursts[i]));
      expect(asked.some((i) => seen.has(bursts[i]))).toBe(false);
      expect(new Set(asked.map((i) => labels[i]))).toEqual(new Set([0, 1, 2, 3]));
    }
  });

  it('grows within a repetition, and differs between them', () => {
    for (const at of [0, 1, 3, 4, 6, 7]) {
      const larger = new Set(draws[at + 1]!.taught);
      expect(draws[at]!.taught.every((i) => larger.has(i))).toBe(true);
    }
    expect(draws[0]!.taught).not.toEqual(draws[3]!.taught);
    expect(learningDraws(labels, bursts, classCount, 3, 7)).toEqual(draws);
    expect(learningDraws(labels, bursts, classCount, 3, 8)).not.toEqual(draws);
  });

  it('does not ask about a taught burst under another name', () => {
    // Burst 2 has a frame in either class.
    const mixed = learningDraws(Int32Array.of(0, 0, 1, 1), Int32Array.of(1, 2, 2, 3), 2, 20, 1);
    for (const { taught, asked } of mixed) {
      const seen = new Set(taught.map((i) => [1, 2, 2, 3][i]));
      expect(asked.some((i) => seen.has([1, 2, 2, 3][i]!))).toBe(false);
    }
  });

  it('draws nothing where no class has two bursts', () => {
    expect(learningDraws(Int32Array.of(0, 0, 1), Int32Array.of(1, 1, 2), 2, 3, 1)).toEqual([]);
  });
});
