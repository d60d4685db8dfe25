import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { accuracyOf } from './accuracy.ts';
import { answersOf } from './answers.fixture.ts';

/** Answers of one class, `[burst][frame]`: 1 right, 0 wrong. */
const ofBursts = (bursts: number[][]) =>
  answersOf(
    1,
    bursts.flatMap((frames, burst) => frames.map((right) => [0, burst, right ? 0 : 1, 1] as const)),
  );

describe('accuracyOf', () => {
  it('follows the formula, worked out by hand', () => {
    // p = 4/6; r − p·n: 2 − 4/3, 1 − 2/3, 1 − 2 → 2/3, 1/3, −1; squares sum to 14/9.
    const found = accuracyOf(ofBursts([[1, 1], [1], [1, 0, 0]]));
    expect(found).toMatchObject({ right: 4, asked: 6, burstCount: 3 });
    expect(found.accuracy).toBeCloseTo(4 / 6, 12);
    expect(found.standardError).toBeCloseTo(Math.sqrt(((3 / 2) * (14 / 9)) / 36), 12);
  });

  it('is the textbook error of a share where each burst is one photograph', () => {
    const found = accuracyOf(ofBursts([[1], [1], [1], [0]]));
    expect(found.standardError).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 3), 12);
  });

  it('covers the truth about 19 times in 20, where frames of a burst agree', () => {
    const random = new Random(3);
    const truth = 0.8;
    let covered = 0;
    const errors: number[] = [];
    const found: number[] = [];
    for (let round = 0; round < 1000; round++) {
      const bursts = Array.from({ length: 30 }, () => {
        const right = random.uniform() < truth ? 1 : 0;
        return new Array<number>(1 + random.integer(10)).fill(right);
      });
      const { accuracy, standardError, low, high } = accuracyOf(ofBursts(bursts));
      if (low <= truth && truth <= high) covered++;
      errors.push(standardError);
      found.push(accuracy);
    }
    expect(covered / 1000).toBeGreaterThan(0.92);
    expect(covered / 1000).toBeLessThan(0.98);
    const mean = (values: number[]): number => values.reduce((a, b) => a + b) / values.length;
    const spread = Math.sqrt(mean(found.map((p) => (p - mean(found)) ** 2)));
    expect(mean(errors) / spread).toBeGreaterThan(0.9);
    expect(mean(errors) / spread).toBeLessThan(1.1);
  });

  it('does not trust a clean sheet more than its bursts allow', () => {
    const { accuracy, standardError, low, high } = accuracyOf(
      ofBursts([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    );
    expect([accuracy, standardError, high]).toEqual([1, 0, 1]);
    expect(low).toBeCloseTo(2 / (2 + 1.96 ** 2), 12);
  });

  it('does not trust a few bursts that happen to agree', () => {
    // Of each half is right, so the bursts have no spread: (1 · 0 + p(1 − p) / 2) / 2 is that of 4 answers.
    const half = (frames: number) => Array.from({ length: frames }, (_, i) => i % 2);
    const { standardError, low, high } = accuracyOf(ofBursts([half(60), half(60)]));
    expect(standardError).toBe(0);
    expect(low).toBeCloseTo(
      0.5 - (1.96 * Math.sqrt(1 / 16 + 1.96 ** 2 / 64)) / (1 + 1.96 ** 2 / 4),
      12,
    );
    expect(low + high).toBeCloseTo(1, 12);
  });

  it.each([2, 3, 4, 6])(
    'covers the truth about 19 times in 20 with %i bursts, too',
    (burstCount) => {
      const random = new Random(burstCount);
      const rounds = 2000;
      let covered = 0;
      for (let round = 0; round < rounds; round++) {
        // Of a burst 4 or all of 10 frames are right, in the mean: frames of one burst are alike.
        const bursts = Array.from({ length: burstCount }, () => {
          const share = random.uniform() < 0.5 ? 0.4 : 1;
          return Array.from({ length: 10 }, () => (random.uniform() < share ? 1 : 0));
        });
        const { low, high } = accuracyOf(ofBursts(bursts));
        if (low <= 0.7 && 0.7 <= high) covered++;
      }
      expect(covered / rounds).toBeGreaterThan(0.92);
    },
  );

  it('has no error with one burst, and nothing to say of nothing', () => {
    const one = accuracyOf(ofBursts([[1, 0]]));
    expect(one.standardError).toBeNaN();
    expect(one.low).toBeGreaterThan(0);
    expect(one.high).toBeLessThan(1);
    const none = accuracyOf(answersOf(2, [[0, 1, -1, 0]]));
    expect([none.accuracy, none.low, none.high]).toEqual([NaN, NaN, NaN]);
    expect(none.asked).toBe(0);
  });

  it('takes "none of these" for wrong', () => {
    expect(accuracyOf(answersOf(2, [[0, 1, 2, 0.9]])).accuracy).toBe(0);
  });
});
