import { describe, expect, it } from 'vitest';
import { bestDegree, fitAllDegrees } from './fits.ts';

const settings = {
  model: 'polynomial',
  degree: 3,
  neurons: 8,
  count: 12,
  noise: 0.3,
  seed: 1,
  dropout: false,
  stopping: false,
} as const;

describe('polynomials of all degrees', () => {
  it('learn their points ever better, and the test only up to a degree', () => {
    for (const seed of [1, 2, 3, 4]) {
      const fits = fitAllDegrees({ ...settings, seed });
      fits.train.slice(1).forEach((error, i) => expect(error).toBeLessThan(fits.train[i]! + 1e-9));
      expect(fits.train[11]).toBeLessThan(1e-9);
      const best = bestDegree(fits);
      expect(best).toBeGreaterThanOrEqual(2);
      expect(best).toBeLessThanOrEqual(7);
      expect(fits.test[11]).toBeGreaterThan(3 * fits.test[best]!);
    }
  });

  it('end where the points decide no more: as many coefficients as points', () => {
    for (const count of [6, 12, 15, 40]) {
      const fits = fitAllDegrees({ ...settings, count });
      expect(fits.coefficients).toHaveLength(Math.min(count, 15));
      expect(fits.coefficients.at(-1)!.every((value) => value !== 0)).toBe(true);
    }
  });
});
