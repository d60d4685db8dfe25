import { describe, expect, it } from 'vitest';
import { cosine, norm, row } from '../vector.ts';
import { classMeans, cosinesToMeans, leaveBurstOutCosines, unitRows } from './class-means.ts';
import { clusters } from './clusters.fixture.ts';

const data = clusters({ seed: 1, burstCounts: [4, 1, 3], framesPerBurst: 2 });
const examples = { ...data, units: unitRows(data.embeddings, data.dimension) };
const { dimension, classCount, units, labels, bursts } = examples;

/** Mean of the chosen units, one by one. */
function slowMean(isChosen: (example: number) => boolean): Float64Array {
  const mean = new Float64Array(dimension);
  labels.forEach((_, i) => {
    if (isChosen(i)) mean.forEach((sum, j) => (mean[j] = sum + units[i * dimension + j]!));
  });
  return mean;
}

describe('class means', () => {
  it('scales embeddings to length 1 without touching the originals', () => {
    labels.forEach((_, i) => {
      const original = row(data.embeddings, i, dimension);
      expect(norm(row(units, i, dimension))).toBeCloseTo(1, 6);
      expect(cosine(original, row(units, i, dimension))).toBeCloseTo(1, 6);
    });
    expect(norm(row(data.embeddings, 0, dimension))).not.toBeCloseTo(1, 2);
  });

  it('are the directions of the mean units, without those left out', () => {
    const means = classMeans(examples, (i) => i % 3 === 0);
    for (let k = 0; k < classCount; k++) {
      const slow = slowMean((i) => labels[i] === k && i % 3 !== 0);
      expect(norm(row(means, k, dimension))).toBeCloseTo(1, 6);
      expect(cosine(row(means, k, dimension), slow)).toBeCloseTo(1, 6);
    }
  });

  it('are zero, and like nothing, where no example is left', () => {
    const means = classMeans(examples, (i) => labels[i] === 1);
    const cosines = cosinesToMeans(units, means, dimension);
    expect(cosines[1]).toBe(0);
    expect(cosines[0]).not.toBe(0);
  });

  it('are compared as brute force compares them, own burst left out of the own class', () => {
    const cosines = leaveBurstOutCosines(examples);
    labels.forEach((label, i) => {
      for (let k = 0; k < classCount; k++) {
        const slow = slowMean((e) => labels[e] === k && (k !== label || bursts[e] !== bursts[i]));
        const fast = cosines[i * classCount + k]!;
        if (k === label && label === 1) expect(fast).toBeNaN();
        else expect(fast).toBeCloseTo(cosine(slow, row(units, i, dimension)), 5);
      }
    });
  });
});
