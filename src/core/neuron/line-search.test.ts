import { describe, expect, it } from 'vitest';
import { wolfeStep, type LineFunction } from './line-search.ts';

/** Checks both conditions at the step that is found for f from its slope f' at 0. */
function expectWolfe(
  f: (x: number) => number,
  slope: (x: number) => number,
  firstStep: number,
): void {
  const line: LineFunction = (x) => ({ value: f(x), slope: slope(x) });
  const step = wolfeStep(line, f(0), slope(0), firstStep);
  expect(step).toBeGreaterThan(0);
  expect(f(step)).toBeLessThanOrEqual(f(0) + 1e-4 * step * slope(0));
  expect(slope(step)).toBeGreaterThanOrEqual(0.9 * slope(0));
}

describe('wolfeStep', () => {
  it('takes the first step if it will do', () => {
    expect(wolfeStep((x) => ({ value: (x - 1) ** 2, slope: 2 * (x - 1) }), 1, -2)).toBe(1);
  });

  it('shortens steps that are far too long and lengthens those far too short', () => {
    for (const firstStep of [1e-6, 1e-3, 1, 1e3, 1e6]) {
      expectWolfe(
        (x) => (x - 3) ** 2,
        (x) => 2 * (x - 3),
        firstStep,
      );
      expectWolfe(
        (x) => Math.exp(x) - 5 * x,
        (x) => Math.exp(x) - 5,
        firstStep,
      );
    }
  });

  it('says 0 where nothing gets smaller', () => {
    expect(wolfeStep(() => ({ value: NaN, slope: NaN }), 0, -1)).toBe(0);
  });
});
