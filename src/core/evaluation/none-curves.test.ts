import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { areaUnderCurve, noneCurve, nonePointAt, operatingPoint } from './none-curves.ts';

/** Random scores in coarse steps, so that there are ties. */
function randomScores(seed: number): { known: Float32Array; unseen: Float32Array } {
  const random = new Random(seed);
  const draw = (middle: number): Float32Array =>
    Float32Array.from(
      { length: 1 + random.integer(40) },
      () => Math.round(8 * (middle + 0.4 * random.normal())) / 8,
    );
  return { known: draw(0.6), unseen: draw(0.2) };
}

describe('none of these, as the threshold moves', () => {
  const scores = { known: Float32Array.of(0.5, 0.75, 0.25, 1), unseen: Float32Array.of(0.5, 0) };

  it('rejects what is below it, and not what is equal', () => {
    expect(nonePointAt(scores, 0.5)).toEqual({
      threshold: 0.5,
      falseRejects: 0.25,
      unseenCaught: 0.5,
    });
    expect(noneCurve(scores, 0, 1, 3).map(({ threshold }) => threshold)).toEqual([0, 0.5, 1]);
    expect(noneCurve(scores, 0, 1.1, 12).at(-1)).toMatchObject({
      falseRejects: 1,
      unseenCaught: 1,
    });
  });

  it('has shares that only rise', () => {
    for (let seed = 0; seed < 20; seed++) {
      const curve = noneCurve(randomScores(seed), -1, 2, 50);
      for (let i = 1; i < curve.length; i++) {
        expect(curve[i]!.falseRejects).toBeGreaterThanOrEqual(curve[i - 1]!.falseRejects);
        expect(curve[i]!.unseenCaught).toBeGreaterThanOrEqual(curve[i - 1]!.unseenCaught);
      }
    }
  });

  it('does not know what nothing would do', () => {
    const point = nonePointAt({ known: new Float32Array(), unseen: new Float32Array() }, 0);
    expect(point).toEqual({ threshold: 0, falseRejects: NaN, unseenCaught: NaN });
  });
});

describe('operatingPoint', () => {
  it('is the strictest threshold that keeps its promise, whatever the scores', () => {
    for (let seed = 0; seed < 100; seed++) {
      const scores = randomScores(seed);
      for (const promise of [0, 0.08, 0.25, 0.9]) {
        const found = operatingPoint(scores, promise);
        expect(found.falseRejects).toBeLessThanOrEqual(promise);
        const stricter = [...scores.known].filter((score) => score > found.threshold);
        for (const threshold of stricter) {
          expect(nonePointAt(scores, threshold).falseRejects).toBeGreaterThan(promise);
        }
      }
    }
  });

  it('refuses when nothing is known', () => {
    expect(() =>
      operatingPoint({ known: new Float32Array(), unseen: Float32Array.of(1) }, 0.1),
    ).toThrow(RangeError);
  });
});

describe('areaUnderCurve', () => {
  it('is the share of pairs in the right order', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { known, unseen } = randomScores(seed);
      let pairs = 0;
      for (const k of known) for (const u of unseen) pairs += k > u ? 1 : k === u ? 0.5 : 0;
      expect(areaUnderCurve({ known, unseen })).toBeCloseTo(
        pairs / known.length / unseen.length,
        12,
      );
    }
    expect(areaUnderCurve({ known: new Float32Array(), unseen: Float32Array.of(1) })).toBeNaN();
  });
});
