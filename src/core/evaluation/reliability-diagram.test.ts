import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { calibrationErrorOf, equalCountBins, equalWidthBins } from './reliability-diagram.ts';

/** Random answers; the confidences are rounded, so that there are ties. */
function randomAnswers(seed: number): { confidences: number[]; isRight: number[] } {
  const random = new Random(seed);
  const n = random.integer(80);
  const confidences = Array.from({ length: n }, () => Math.round(40 * random.uniform()) / 40);
  return { confidences, isRight: confidences.map((c) => (random.uniform() < c ? 1 : 0)) };
}

const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('equalWidthBins', () => {
  it('holds what lies between its ends, whatever the answers', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { confidences, isRight } = randomAnswers(seed);
      const bins = equalWidthBins(confidences, isRight, 15);
      let error = 0;
      bins.forEach((bin, b) => {
        // In integers, as the bins' ends are no exact numbers.
        const members = [...confidences.keys()].filter((i) => {
          const fortieths = Math.round(40 * confidences[i]!);
          return 15 * fortieths >= 40 * b && (15 * fortieths < 40 * (b + 1) || b === 14);
        });
        expect(bin.count).toBe(members.length);
        if (members.length === 0) return;
        expect(bin.confidence).toBeCloseTo(mean(members.map((i) => confidences[i]!)), 12);
        expect(bin.accuracy).toBeCloseTo(mean(members.map((i) => isRight[i]!)), 12);
        error += (members.length / confidences.length) * Math.abs(bin.confidence - bin.accuracy);
      });
      expect(calibrationErrorOf(bins)).toBeCloseTo(error, 12);
    }
  });

  it('says that an empty bin knows nothing', () => {
    const [first, second] = equalWidthBins([0.9], [1], 2);
    expect(first).toEqual({ low: 0, high: 0.5, count: 0, confidence: NaN, accuracy: NaN });
    expect(second).toMatchObject({ count: 1, accuracy: 1 });
    expect(calibrationErrorOf(equalWidthBins([], []))).toBe(0);
  });
});

describe('equalCountBins', () => {
  it('holds equally many where no confidences are equal', () => {
    const confidences = [0.9, 0.1, 0.5, 0.7, 0.3, 0.8];
    const bins = equalCountBins(confidences, [1, 0, 1, 0, 0, 1], 3);
    expect(bins.map(({ count }) => count)).toEqual([2, 2, 2]);
    expect(bins.map(({ accuracy }) => accuracy)).toEqual([0, 0.5, 1]);
    expect(bins[0]).toMatchObject({ low: 0, high: 0.4 });
    expect(bins[1]!.confidence).toBeCloseTo(0.6, 12);
    expect(bins[2]).toMatchObject({ low: 0.75, high: 1 });
  });

  it('loses nobody, keeps equals together and never goes back, whatever the answers', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { confidences, isRight } = randomAnswers(seed);
      const bins = equalCountBins(confidences, isRight, 7);
      expect(bins.length).toBeLessThanOrEqual(7);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(confidences.length);
      bins.forEach(({ low, high, count, confidence, accuracy }, b) => {
        const isLast = b === bins.length - 1;
        const members = [...confidences.keys()].filter(
          (i) => confidences[i]! >= low && (confidences[i]! < high || isLast),
        );
        expect(members).toHaveLength(count);
        expect(count).toBeGreaterThan(0);
        expect(confidence).toBeCloseTo(mean(members.map((i) => confidences[i]!)), 12);
        expect(accuracy).toBeCloseTo(mean(members.map((i) => isRight[i]!)), 12);
      });
    }
  });

  it('is one bin where all are equally sure', () => {
    const bins = equalCountBins([1, 1, 1, 1], [1, 0, 1, 1]);
    expect(bins).toEqual([{ low: 0, high: 1, count: 4, confidence: 1, accuracy: 0.75 }]);
    expect(calibrationErrorOf(bins)).toBe(0.25);
  });
});
