import { describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { splitByBurst } from './split-by-burst.ts';

/** A project as children leave it: few bursts or many, photographs moved between classes, empty classes. */
function randomProject(seed: number) {
  const random = new Random(seed);
  const classCount = 1 + random.integer(6);
  const labels: number[] = [];
  const bursts: number[] = [];
  for (let burst = 0, end = random.integer(20); burst < end; burst++) {
    const label = random.integer(classCount);
    for (let left = 1 + random.integer(8); left > 0; left--) {
      labels.push(random.uniform() < 0.1 ? random.integer(classCount) : label);
      bursts.push(burst * 7 + 3);
    }
  }
  return { classCount, labels: Int32Array.from(labels), bursts: Int32Array.from(bursts) };
}

/** The bursts of one class among some pictures. */
function burstsAmong(
  { labels, bursts }: { labels: Int32Array; bursts: Int32Array },
  pictures: Int32Array,
  label?: number,
): Set<number> {
  const chosen = [...pictures].filter((i) => label === undefined || labels[i] === label);
  return new Set(chosen.map((i) => bursts[i]!));
}

describe('splitByBurst', () => {
  it('keeps its promises for any project', () => {
    for (let seed = 0; seed < 500; seed++) {
      const project = randomProject(seed);
      const { training, validation, unmeasuredClasses } = splitByBurst(project, seed);
      const all = Int32Array.from(project.labels.keys());
      expect([...training, ...validation].sort((a, b) => a - b)).toEqual([...all]);
      const learned = burstsAmong(project, training);
      burstsAmong(project, validation).forEach((burst) => expect(learned).not.toContain(burst));
      for (let label = 0; label < project.classCount; label++) {
        const burstCount = burstsAmong(project, all, label).size;
        const learnedCount = burstsAmong(project, training, label).size;
        if (burstCount > 0) expect(learnedCount).toBeGreaterThan(0);
        expect(unmeasuredClasses.includes(label)).toBe(
          burstCount > 0 && learnedCount === burstCount,
        );
        if (burstCount === 1) expect(learnedCount).toBe(1);
        const ofClass = (pictures: Int32Array) =>
          pictures.filter((picture) => project.labels[picture] === label).length;
        expect(ofClass(validation)).toBeLessThanOrEqual(ofClass(all) / 2);
      }
    }
  });

  it('sets one burst in four of each class aside, and measures every class that has two', () => {
    for (let seed = 0; seed < 50; seed++) {
      const burstCounts = [2, 3, 4, 8, 40];
      const labels = Int32Array.from(burstCounts.flatMap((n, label) => Array(n).fill(label)));
      const project = { classCount: 5, labels, bursts: Int32Array.from(labels.keys()) };
      const { validation, unmeasuredClasses } = splitByBurst(project, seed);
      const setAside = burstCounts.map((_, label) => burstsAmong(project, validation, label).size);
      expect(setAside).toEqual([1, 1, 1, 2, 10]);
      expect(unmeasuredClasses).toEqual([]);
    }
  });

  it.each<[takes: number[], aside: number]>([
    [[8, 16], 8],
    [[16, 8], 8],
    [[1, 8, 16], 8],
    [[20, 1], 1],
    [[6, 6, 6], 6],
    [[30, 6, 5, 5], 6],
  ])('learns from more than it measures with: of takes of %j, %i are set aside', (takes, aside) => {
    const labels = new Int32Array(takes.reduce((a, b) => a + b));
    const bursts = Int32Array.from(takes.flatMap((size, burst) => Array<number>(size).fill(burst)));
    for (let seed = 0; seed < 20; seed++) {
      expect(splitByBurst({ classCount: 1, labels, bursts }, seed).validation).toHaveLength(aside);
    }
  });

  it('is decided by the seed', () => {
    const labels = Int32Array.from({ length: 40 }, (_, picture) => picture % 2);
    const bursts = Int32Array.from(labels.keys(), (picture) => Math.floor(picture / 5));
    const project = { classCount: 2, labels, bursts };
    expect(splitByBurst(project, 4)).toEqual(splitByBurst(project, 4));
    const splits = Array.from({ length: 20 }, (_, seed) => splitByBurst(project, seed));
    expect(new Set(splits.map((split) => String(split.validation))).size).toBeGreaterThan(1);
  });

  it('keeps a burst that two classes share to learn from, when both have nothing else', () => {
    const shared = {
      classCount: 2,
      labels: Int32Array.of(0, 1, 0, 1),
      bursts: Int32Array.of(5, 5, 5, 5),
    };
    const split = splitByBurst(shared, 1);
    expect([...split.training]).toEqual([0, 1, 2, 3]);
    expect(split.unmeasuredClasses).toEqual([0, 1]);
  });
});
