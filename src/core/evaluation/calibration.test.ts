import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { expectedCalibrationError } from './calibration.ts';

describe('expectedCalibrationError', () => {
  it('adds up what the bins are off by, weighted by their sizes', () => {
    const confidences = [0.95, 0.95, 0.95, 0.95, 0.55, 0.52];
    const isRight = [1, 1, 1, 0, 1, 0];
    const expected = (4 * Math.abs(0.95 - 0.75) + 2 * Math.abs(0.535 - 0.5)) / 6;
    expect(expectedCalibrationError(confidences, isRight)).toBeCloseTo(expected, 12);
  });

  it('takes certainty into the last bin, and nothing for nothing', () => {
    expect(expectedCalibrationError([1, 1], [1, 0])).toBe(0.5);
    expect(expectedCalibrationError([], [])).toBe(0);
  });

  it('is small for answers that are right as often as they say, and large for boasters', () => {
    const random = new Random(2);
    const confidences = Array.from({ length: 20_000 }, () => 0.5 + random.uniform() / 2);
    const honest = confidences.map((c) => (random.uniform() < c ? 1 : 0));
    expect(expectedCalibrationError(confidences, honest)).toBeLessThan(0.015);
    const boasting = confidences.map((c) => (random.uniform() < c - 0.2 ? 1 : 0));
    expect(expectedCalibrationError(confidences, boasting)).toBeCloseTo(0.2, 1);
  });
});
