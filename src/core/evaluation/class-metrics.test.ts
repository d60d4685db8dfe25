import { describe, expect, it } from 'vitest';
import { answersOf, randomAnswers } from './answers.fixture.ts';
import { classMetrics, lacksPrecision, macroAverage } from './class-metrics.ts';

describe('classMetrics', () => {
  it('agrees with plain counting, whatever the answers', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { classCount, labels, bursts, said, ...rest } = randomAnswers(seed);
      const found = classMetrics({ classCount, labels, bursts, said, ...rest });
      const asked = [...said.keys()].filter((i) => said[i] !== -1);
      for (let k = 0; k < classCount; k++) {
        const really = asked.filter((i) => labels[i] === k);
        const claimed = asked.filter((i) => said[i] === k);
        const both = really.filter((i) => said[i] === k).length;
        const precision = both / claimed.length;
        const recall = both / really.length;
        expect(found[k]!.count).toBe(really.length);
        expect(found[k]!.burstCount).toBe(new Set(really.map((i) => bursts[i])).size);
        expect(found[k]!.precision).toBe(precision);
        expect(found[k]!.recall).toBe(recall);
        const f1 = (2 * precision * recall) / (precision + recall);
        if (both > 0) expect(found[k]!.f1).toBeCloseTo(f1, 12);
      }
    }
  });

  it('says what it cannot know of an empty class, and 0 where all is wrong', () => {
    const [a, b, c] = classMetrics(
      answersOf(3, [
        [0, 1, 1, 0.9],
        [1, 2, 0, 0.9],
      ]),
    );
    expect(a).toMatchObject({ precision: 0, recall: 0, f1: 0, falsePositives: 1 });
    expect(b).toMatchObject({ count: 1, burstCount: 1, truePositives: 0, falseNegatives: 1 });
    expect(c).toEqual({
      count: 0,
      burstCount: 0,
      truePositives: 0,
      falsePositives: 0,
      falseNegatives: 0,
      precision: NaN,
      recall: NaN,
      f1: NaN,
    });
  });
});

describe('macroAverage', () => {
  it('lets classes count the same, leaves out those not asked, and takes no precision for 0', () => {
    // Class 0: 3 of 4 found; class 1 never said; class 2 said once, wrongly, and not asked.
    const metrics = classMetrics(
      answersOf(3, [
        [0, 1, 0, 1],
        [0, 1, 0, 1],
        [0, 2, 0, 1],
        [0, 2, 2, 1],
        [1, 3, 0, 1],
      ]),
    );
    const macro = macroAverage(metrics);
    expect(macro.recall).toBeCloseTo(0.75 / 2, 12);
    expect(macro.precision).toBeCloseTo(0.75 / 2, 12);
    // Only the one that was asked and never said: who reads the mean is told.
    expect(metrics.map(lacksPrecision)).toEqual([false, true, false]);
    expect(macro.f1).toBeCloseTo(0.75 / 2, 12);
    expect(macroAverage([])).toEqual({ precision: NaN, recall: NaN, f1: NaN });
  });
});
