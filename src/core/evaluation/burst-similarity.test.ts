import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { dot, norm, row } from '../vector.ts';
import { reliability, similarityBetweenBursts } from './burst-similarity.ts';
import { unitRows } from './class-means.ts';
import { clusters } from './clusters.fixture.ts';

describe('similarityBetweenBursts', () => {
  it('is the mean over all pairs of photographs from different bursts, and two usual classes', () => {
    const data = clusters({ seed: 4, burstCounts: [3, 2, 1], framesPerBurst: 2 });
    const units = unitRows(data.embeddings, data.dimension);
    const { labels, bursts, dimension } = data;
    const means = [0, 1].map((label) => {
      const pairs: number[] = [];
      labels.forEach((a, i) => {
        labels.forEach((b, j) => {
          if (a !== label || b !== label || bursts[i] === bursts[j]) return;
          pairs.push(dot(row(units, i, dimension), row(units, j, dimension)));
        });
      });
      return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
    });
    const expected = (means[0]! + means[1]! + 2 * 0.35) / 4;
    expect(similarityBetweenBursts({ ...data, units })).toBeCloseTo(expected, 5);
  });

  it('is the usual one where no class has two bursts', () => {
    const data = clusters({ seed: 4, burstCounts: [1, 1] });
    const units = unitRows(data.embeddings, data.dimension);
    expect(similarityBetweenBursts({ ...data, units })).toBeCloseTo(0.35, 12);
  });
});

describe('reliability', () => {
  it('is the factor by which few photographs lower the likeness to their mean', () => {
    const random = new Random(9);
    const dimension = 2000;
    const noise = (): Float64Array =>
      Float64Array.from({ length: dimension }, () => random.normal() / Math.sqrt(dimension));
    const truth = noise();
    const similarity = 0.4;
    const photo = (): Float64Array =>
      noise().map((x, j) => Math.sqrt(1 - similarity) * x + Math.sqrt(similarity) * truth[j]!);
    for (const n of [1, 2, 10]) {
      const mean = new Float64Array(dimension);
      for (let i = 0; i < n; i++) photo().forEach((x, j) => (mean[j]! += x));
      const likeness = dot(mean, truth) / (norm(mean) * norm(truth));
      expect(likeness).toBeCloseTo(reliability(n, similarity), 1);
    }
    expect(reliability(1, 1)).toBe(1);
  });
});
