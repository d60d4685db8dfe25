import { describe, expect, it } from 'vitest';
import { meanLossOf } from '../../src/core/neuron/mlp/evaluate.ts';
import { Forward } from '../../src/core/neuron/mlp/forward.ts';
import { curvePoints } from '../../src/core/neuron/overfitting/curve-points.ts';
import {
  curveNet,
  examplesOf,
  keptCount,
  netTrainer,
  pointsPart,
} from '../../src/core/neuron/overfitting/net.ts';
import { overfittingCode } from '../../src/core/neuron/overfitting/overfitting-code.ts';
import { fitPolynomial, polynomialAt } from '../../src/core/neuron/overfitting/polynomial.ts';
import type {
  CurvePoints,
  OverfittingSettings,
} from '../../src/core/neuron/overfitting/settings.ts';
import { runPrinted } from './run-printed.ts';
import { hasPythonLibrary } from './run-python.ts';

const plain: OverfittingSettings = {
  model: 'polynomial',
  degree: 3,
  neurons: 8,
  count: 13,
  noise: 0.3,
  seed: 4,
  dropout: false,
  stopping: false,
};

function polynomialErrors(settings: OverfittingSettings): number[] {
  const { train, test } = curvePoints(settings, settings.seed);
  const own = fitPolynomial(train, settings.degree);
  const error = ({ xs, ys }: CurvePoints) =>
    xs.reduce((sum, x, i) => sum + (polynomialAt(own, x) - ys[i]!) ** 2, 0) / xs.length;
  return [error(train), error(test)];
}

describe("the overfitting lab's code", () => {
  it.runIf(hasPythonLibrary('numpy'))('finds the same polynomial in NumPy', () => {
    const cases = [0, 1, 3, 9, 12].map((degree) => ({ ...plain, degree }));
    const found = runPrinted(
      cases.map((settings) => overfittingCode(settings, { epoch: 0, isOver: false })),
    );
    cases.forEach((settings, i) => {
      polynomialErrors(settings).forEach((error, part) => {
        const printed = found[i]![part]![0]!;
        expect(Math.abs(printed - error)).toBeLessThan(1e-6 * Math.max(1, error));
      });
    });
  });

  it.runIf(hasPythonLibrary('tensorflow'))(
    'trains the same net in Keras',
    { timeout: 600_000 },
    () => {
      const cases = [
        { changes: {}, epochs: 100 },
        { changes: {}, epochs: 0 },
        { changes: { stopping: true }, epochs: 100 },
        // Paused while it waits: the weights are the last ones, not yet the best.
        { changes: { stopping: true }, epochs: 45 },
      ].map(({ changes, epochs }) => {
        const settings = { ...plain, model: 'net', ...changes } as const;
        const { train, test } = curvePoints(settings, settings.seed);
        const trainer = netTrainer(settings, settings, train, settings.seed);
        // Later the single precision of Keras leads it another way.
        while (trainer.epoch < epochs && !trainer.isOver) trainer.step();
        const pass = new Forward(curveNet(settings.neurons), 100);
        const errorOf = (points: CurvePoints) =>
          meanLossOf(pass, trainer.parameters, examplesOf(points));
        return {
          code: overfittingCode(settings, trainer),
          errors: [
            errorOf(pointsPart(train, 0, keptCount(settings.count, settings.stopping))),
            errorOf(test),
          ],
          isOver: trainer.isOver,
          waited: trainer.waited,
        };
      });
      const found = runPrinted(cases.map(({ code }) => code));
      expect(cases.map(({ isOver }) => isOver)).toEqual([false, false, true, false]);
      expect(cases[3]!.waited).toBeGreaterThan(0);
      cases.forEach(({ errors }, i) => {
        errors.forEach((error, part) => expect(found[i]![part]![0]).toBeCloseTo(error, 3));
      });
    },
  );
});
