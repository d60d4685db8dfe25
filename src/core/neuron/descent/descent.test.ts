import { describe, expect, it } from 'vitest';
import { finiteDifference } from '../chain-rule/finite-difference.ts';
import { Random } from '../../random.ts';
import { descend, farAway } from './descend.ts';
import { findLandscape, landscapes1, landscapes2 } from './landscapes.ts';
import {
  bestLine,
  fitLine,
  gradientNoise,
  lineData,
  lineExamples,
  lineGradient,
  lineLoss,
  lineStart,
} from './line-fit.ts';

describe('landscapes', () => {
  const all = [...landscapes1, ...landscapes2];
  it.each(all.map((entry) => [`${entry.id} ${entry.dimension}`, entry] as const))(
    '%s: the gradient is that of finite differences',
    (_, landscape) => {
      const random = new Random(1);
      for (let trial = 0; trial < 30; trial++) {
        const point = Array.from({ length: landscape.dimension }, () => 2 * random.normal());
        landscape.gradient(point).forEach((slope, i) => {
          const nudged = finiteDifference((at) => landscape.value(at), point, i, 1e-5);
          expect(Math.abs(slope - nudged)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)));
        });
      }
    },
  );

  it('are found by name only', () => {
    expect(() => findLandscape(1, 'ravine')).toThrow(RangeError);
  });
});

describe('a ball', () => {
  const bowl = findLandscape(1, 'bowl');
  it('steps by hand-made numbers: 2.5 − 0.1 · 5 = 2', () => {
    const { points, last } = descend(bowl, 'gradient-descent', [2.5], 0.1, 2);
    expect(points.map(([x]) => Number(x!.toFixed(10)))).toEqual([2.5, 2, 1.6]);
    expect(last).toMatchObject({ before: [2], gradient: [4], memory: [] });
  });

  it('runs away when the step is too long, and is let go before anything overflows', () => {
    const { points, isGone } = descend(bowl, 'gradient-descent', [2.5], 10, 200);
    expect(isGone).toBe(true);
    const [last] = points.at(-1)!;
    expect(Math.abs(last!)).toBeGreaterThan(farAway);
    expect(Number.isFinite(last)).toBe(true);
    // Each step multiplies by 1 − 20.
    expect(points[3]![0]).toBeCloseTo(2.5 * (-19) ** 3, 6);
  });

  it('falls into the nearer valley, not the deeper one', () => {
    const landscape = findLandscape(1, 'two-minima');
    const [x] = descend(landscape, 'gradient-descent', [2.2], 0.05, 200).points.at(-1)!;
    expect(x).toBeCloseTo(1.33, 2);
    expect(landscape.value([x!])).toBeGreaterThan(landscape.value([-1.48]));
  });

  it('rests on a saddle for ever if it comes straight at it', () => {
    const { points } = descend(findLandscape(2, 'saddle'), 'gradient-descent', [-2, 0], 0.1, 200);
    expect(points.at(-1)![1]).toBe(0);
    expect(points.at(-1)![0]).toBeCloseTo(0, 6);
  });
});

describe('a line fitted three ways', () => {
  const data = lineData(3);
  it('has the gradient of finite differences', () => {
    const gradient = lineGradient(data, 0.3, -0.2);
    const loss = ([w, b]: readonly number[]) => lineLoss(data, w!, b!);
    gradient.forEach((slope, i) =>
      expect(slope).toBeCloseTo(finiteDifference(loss, [0.3, -0.2], i), 6),
    );
  });

  it('comes to least squares by the whole set', () => {
    const [w, b] = fitLine(data, lineExamples, 0.5, 200).points.at(-1)!;
    const [bestW, bestB] = bestLine(data);
    expect([w, b]).toEqual([expect.closeTo(bestW, 6), expect.closeTo(bestB, 6)]);
    lineGradient(data, bestW, bestB).forEach((slope) => expect(slope).toBeCloseTo(0, 10));
  });

  it('looks at every example once an epoch, in fewer or more steps', () => {
    const fits = [lineExamples, 1, 5].map((size) => fitLine(data, size, 0.1, 3));
    expect(fits.map(({ points }) => points.length - 1)).toEqual([3, 72, 15]);
    expect(fits.map(({ work }) => work.at(-1))).toEqual([72, 72, 72]);
  });

  it('averages the gradients of single examples to that of the whole set', () => {
    const all = data.x.map((_, i) => lineGradient(data, ...lineStart, i, 1));
    const mean = [0, 1].map((k) => all.reduce((sum, one) => sum + one[k]!, 0) / all.length);
    lineGradient(data, ...lineStart).forEach((slope, k) => expect(mean[k]).toBeCloseTo(slope, 10));
  });

  it('is noisier the fewer examples a step looks at', () => {
    expect(gradientNoise(data, lineExamples)).toBe(0);
    expect(gradientNoise(data, 1)).toBeGreaterThan(gradientNoise(data, 6));
  });

  it('lets go of what runs away', () => {
    expect(fitLine(data, 1, 10, 10).isGone).toBe(true);
  });
});
