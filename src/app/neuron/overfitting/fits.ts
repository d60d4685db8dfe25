import { curvePoints } from '../../../core/neuron/overfitting/curve-points.ts';
import { fitPolynomial, polynomialAt } from '../../../core/neuron/overfitting/polynomial.ts';
import {
  highestDegree,
  type CurvePoints,
  type OverfittingSettings,
} from '../../../core/neuron/overfitting/settings.ts';

/** Where the model's curve is drawn. */
export const curveXs = Float64Array.from({ length: 161 }, (_, i) => i / 80 - 1);

/** A polynomial of every degree that the points decide, on the same points. */
export interface PolynomialFits {
  /** Mean squared errors, `[degree]`. */
  readonly train: readonly number[];
  readonly test: readonly number[];
  /** Coefficients, `[degree]`. */
  readonly coefficients: readonly Float64Array[];
}

/** Fits all degrees that the points decide: they take less than a millisecond each. */
export function fitAllDegrees(settings: OverfittingSettings): PolynomialFits {
  const { train, test } = curvePoints(settings, settings.seed);
  const coefficients = Array.from({ length: highestDegree(settings) + 1 }, (_, degree) =>
    fitPolynomial(train, degree),
  );
  const errors = ({ xs, ys }: CurvePoints): number[] =>
    coefficients.map(
      (own) => xs.reduce((sum, x, i) => sum + (polynomialAt(own, x) - ys[i]!) ** 2, 0) / xs.length,
    );
  return { train: errors(train), test: errors(test), coefficients };
}

/** The degree with the least error of the test. */
export function bestDegree({ test }: PolynomialFits): number {
  return test.indexOf(Math.min(...test));
}
