import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { arms, compareRemedies, meanAndSpread } from './comparison.ts';
import { curvePoints, trueCurve } from './curve-points.ts';
import { netTrainer, netTraining } from './net.ts';
import { overfittingCode } from './overfitting-code.ts';
import { fitPolynomial, polynomialAt } from './polynomial.ts';
import { withCount, type CurvePoints, type OverfittingSettings } from './settings.ts';

const settings: OverfittingSettings = {
  model: 'net',
  degree: 9,
  neurons: 16,
  count: 12,
  noise: 0.25,
  seed: 1,
  dropout: false,
  stopping: false,
};

function errorOf(coefficients: Float64Array, { xs, ys }: CurvePoints): number {
  return (
    xs.reduce((sum, x, i) => sum + (polynomialAt(coefficients, x) - ys[i]!) ** 2, 0) / xs.length
  );
}

describe('points of a curve', () => {
  it('are about the curve, as far as the noise says', () => {
    const { test } = curvePoints(settings, 3);
    const squares = test.xs.reduce((sum, x, i) => sum + (test.ys[i]! - trueCurve(x)) ** 2, 0);
    expect(Math.sqrt(squares / test.xs.length)).toBeCloseTo(0.25, 1);
    expect(curvePoints(settings, 3)).toEqual(curvePoints(settings, 3));
    expect(curvePoints(settings, 4)).not.toEqual(curvePoints(settings, 3));
  });
});

describe('fitPolynomial', () => {
  it('finds a parabola in its own points: 1 − 2x + 3x² = 2.5 T₀ − 2 T₁ + 1.5 T₂', () => {
    const xs = Float64Array.of(-1, -0.3, 0.2, 0.9);
    const coefficients = fitPolynomial({ xs, ys: xs.map((x) => 1 - 2 * x + 3 * x * x) }, 2);
    [2.5, -2, 1.5].forEach((value, k) => expect(coefficients[k]).toBeCloseTo(value, 10));
  });

  it('goes through all points when it can, and lies between them when not', () => {
    const { train } = curvePoints(settings, 1);
    expect(errorOf(fitPolynomial(train, 11), train)).toBeLessThan(1e-12);
    expect(errorOf(fitPolynomial(train, 14), train)).toBeLessThan(1e-12);
    const mean = train.ys.reduce((sum, y) => sum + y, 0) / train.ys.length;
    expect(polynomialAt(fitPolynomial(train, 0), 0.3)).toBeCloseTo(mean, 12);
  });

  it('has no better neighbour', () => {
    const { train } = curvePoints(settings, 5);
    const best = fitPolynomial(train, 6);
    const least = errorOf(best, train);
    const random = new Random(1);
    for (let trial = 0; trial < 200; trial++) {
      const other = best.map((value) => value + 1e-3 * random.normal());
      expect(errorOf(other, train)).toBeGreaterThan(least);
    }
  });
});

describe('the net of a curve', () => {
  it('learns the points by heart, and stops before that when it is told to', () => {
    const { train } = curvePoints(settings, 2);
    const plain = netTrainer(settings, { dropout: false, stopping: false }, train, 2);
    while (plain.epoch < netTraining.maxEpochs) plain.step();
    expect(plain.epochLoss).toBeLessThan(0.25 ** 2 / 2);
    const stopped = netTrainer(settings, { dropout: false, stopping: true }, train, 2);
    while (!stopped.isOver && stopped.epoch < netTraining.maxEpochs) stopped.step();
    expect(stopped.epoch).toBeLessThan(netTraining.maxEpochs);
  });
});

describe('the comparison', () => {
  it('asks every arm ten times, tells how far it is, and is the same each time', () => {
    const run = (): { losses: number[][]; shares: number[] } => {
      const losses: number[][] = arms.map(() => []);
      return { shares: [...compareRemedies({ ...settings, neurons: 2 }, losses)], losses };
    };
    const { losses, shares } = run();
    expect(losses.map(({ length }) => length)).toEqual([10, 10, 10, 10]);
    expect(losses.flat().every((loss) => loss > 0 && Number.isFinite(loss))).toBe(true);
    expect(shares.length).toBeGreaterThan(100);
    expect(
      shares.every((share, i) => share >= 0 && share <= 1 && share >= (shares[i - 1] ?? 0)),
    ).toBe(true);
    expect(run().losses).toEqual(losses);
  });

  it('has a mean and a spread', () => {
    expect(meanAndSpread([1, 2, 3])).toEqual({ mean: 2, spread: 1 });
    expect(meanAndSpread([7])).toEqual({ mean: 7, spread: 0 });
    expect(meanAndSpread([]).mean).toBeNaN();
  });
});

it('keeps the degree that fewer points left when there are more again', () => {
  const few = withCount({ degree: 14 }, 6);
  expect(few).toEqual({ count: 6, degree: 5 });
  expect(withCount(few, 20)).toEqual({ count: 20, degree: 5 });
});

describe('the code', () => {
  it('has at most 20 lines', () => {
    for (const model of ['net', 'polynomial'] as const) {
      const code = overfittingCode(
        { ...settings, model, dropout: true, stopping: true },
        { epoch: 9, isOver: false },
      );
      expect(code.split('\n').length).toBeLessThanOrEqual(20);
    }
  });
});
