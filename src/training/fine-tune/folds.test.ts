import { expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { foldsByBurst } from './folds.ts';

/** A project with bursts of several photographs, some of which stand in two classes. */
function project(random: Random) {
  const classCount = 1 + random.integer(6);
  const labels: number[] = [];
  const bursts: number[] = [];
  for (let label = 0; label < classCount; label++) {
    const burstCount = 1 + random.integer(random.uniform() < 0.1 ? 150 : 8);
    for (let burst = 0; burst < burstCount; burst++) {
      const id = random.uniform() < 0.1 && bursts.length > 0 ? bursts[0]! : label * 1000 + burst;
      for (let i = 0; i <= random.integer(4); i++) {
        labels.push(label);
        bursts.push(id);
      }
    }
  }
  return { labels: Int32Array.from(labels), bursts: Int32Array.from(bursts), classCount };
}

it('never asks about a burst that was learned from, over random projects', () => {
  const random = new Random(11);
  for (let round = 0; round < 300; round++) {
    const data = project(random);
    const folds = foldsByBurst(data, round);
    const everAsked = new Set<number>();
    for (const { training, asked } of folds) {
      const learned = new Set(training.map((i) => data.bursts[i]));
      expect(asked.some((i) => learned.has(data.bursts[i]))).toBe(false);
      expect(training.length + asked.length).toBe(data.labels.length);
      expect(new Set(training.map((i) => data.labels[i])).size).toBe(data.classCount);
      for (const i of asked) {
        expect(everAsked.has(i)).toBe(false);
        everAsked.add(i);
      }
    }
    expect(folds.length).toBeLessThanOrEqual(4);
  }
});

it('asks about everything once while that is little, and about a part where that is plenty', () => {
  const of = (burstCount: number) =>
    foldsByBurst(
      {
        labels: Int32Array.from({ length: 2 * burstCount }, (_, i) => i % 2),
        bursts: Int32Array.from({ length: 2 * burstCount }, (_, i) => i),
        classCount: 2,
      },
      1,
    ).map(({ asked }) => asked.length);
  expect(of(10)).toEqual([5, 5, 5, 5]);
  expect(of(100)).toEqual([50, 50, 50, 50]);
  expect(of(200)).toEqual([100, 100]);
  expect(of(500)).toEqual([250]);
  expect(of(1)).toEqual([]);
});
