import { describe, expect, it } from 'vitest';
import { cosine, row } from '../vector.ts';
import { groupByBurst } from './bursts.ts';
import { unitRows } from './class-means.ts';
import { clusters } from './clusters.fixture.ts';
import { cosinesTo, nearest, nearestBursts } from './nearest.ts';

// 13 numbers: a rest beside the four sums.
const data = clusters({ seed: 5, dimension: 13, burstCounts: [4, 3, 1], framesPerBurst: 4 });
const { dimension, embeddings, labels, bursts, classCount } = data;
const units = unitRows(embeddings, dimension);

/** Cosine of two examples by its formula, from the raw embeddings. */
const between = (a: number, b: number): number =>
  cosine(row(embeddings, a, dimension), row(embeddings, b, dimension));

describe('nearest', () => {
  it('finds what sorting all cosines finds', () => {
    for (let i = 0; i < labels.length; i++) {
      const cosines = cosinesTo(units, row(units, i, dimension));
      const slow = [...labels.keys()].sort((a, b) => between(i, b) - between(i, a));
      labels.forEach((_, other) => expect(cosines[other]).toBeCloseTo(between(i, other), 5));
      const found = nearest(units, row(units, i, dimension), 6);
      expect(found.map(({ example }) => example)).toEqual(slow.slice(0, 6));
      expect(found[0]!.cosine).toBeCloseTo(1, 5);
    }
  });

  it('takes the earlier of equals, and no more than there are', () => {
    const same = Float32Array.of(1, 0, 0, 1, 1, 0);
    const found = nearest(same, Float32Array.of(1, 0), 5);
    expect(found.map(({ example }) => example)).toEqual([0, 2, 1]);
    expect(nearest(new Float32Array(), Float32Array.of(1, 0), 3)).toEqual([]);
  });
});

describe('nearestBursts', () => {
  const groups = groupByBurst(labels, bursts, classCount).flat();

  it('lets every other burst speak once, by its nearest frame', () => {
    for (let i = 0; i < labels.length; i++) {
      const found = nearestBursts({ ...data, units }, groups, i, 4);
      const others = [...new Set(bursts)].filter((burst) => burst !== bursts[i]);
      const slow = others
        .map((burst) =>
          [...labels.keys()]
            .filter((e) => bursts[e] === burst)
            .reduce((best, e) => (between(i, e) > between(i, best) ? e : best)),
        )
        .sort((a, b) => between(i, b) - between(i, a));
      expect(found.map(({ example }) => example)).toEqual(slow.slice(0, 4));
    }
  });

  it('is nobody where there is a single burst', () => {
    const one = clusters({ seed: 1, burstCounts: [1] });
    const alone = { ...one, units: unitRows(one.embeddings, one.dimension) };
    expect(nearestBursts(alone, [[0, 1, 2]], 0, 3)).toEqual([]);
  });
});
