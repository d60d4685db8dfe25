import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { lbfgs } from './lbfgs.ts';
import {
  balancedImportance,
  softmaxRegression,
  type ClassificationProblem,
} from './softmax-regression.ts';

function randomProblem(seed: number, n = 12, dimension = 7, classCount = 3): ClassificationProblem {
  const random = new Random(seed);
  return {
    dimension,
    classCount,
    rows: Float64Array.from({ length: n * dimension }, () => random.normal()),
    labels: Int32Array.from({ length: n }, () => random.integer(classCount)),
    importance: Float64Array.from({ length: n }, () => random.uniform()),
  };
}

/** The same objective, written as its formula. */
function slowObjective(problem: ClassificationProblem, l2: number, weights: Float64Array): number {
  const { dimension, classCount, rows, labels, importance } = problem;
  const total = importance.reduce((a, b) => a + b, 0);
  const loss = [...labels].reduce((sum, label, i) => {
    const exponentials = Array.from({ length: classCount }, (_, k) => {
      let logit = 0;
      for (let j = 0; j < dimension; j++)
        logit += weights[k * dimension + j]! * rows[i * dimension + j]!;
      return Math.exp(logit);
    });
    const p = exponentials[label]! / exponentials.reduce((a, b) => a + b, 0);
    return sum - (importance[i]! / total) * Math.log(p);
  }, 0);
  return loss + (l2 / 2) * weights.reduce((sum, w) => sum + w * w, 0);
}

describe('softmaxRegression', () => {
  it('is its formula', () => {
    const problem = randomProblem(1);
    const random = new Random(2);
    const weights = Float64Array.from({ length: 21 }, () => random.normal());
    const value = softmaxRegression(problem, 0.1)(weights, new Float64Array(21));
    expect(value).toBeCloseTo(slowObjective(problem, 0.1, weights), 12);
  });

  it('has the gradient that finite differences find', () => {
    const problem = randomProblem(3);
    const random = new Random(4);
    const weights = Float64Array.from({ length: 21 }, () => random.normal());
    const gradient = new Float64Array(21);
    softmaxRegression(problem, 0.1)(weights, gradient);
    const h = 1e-5;
    weights.forEach((weight, j) => {
      const nudged = (by: number): number =>
        slowObjective(problem, 0.1, weights.with(j, weight + by));
      expect(gradient[j]).toBeCloseTo((nudged(h) - nudged(-h)) / (2 * h), 8);
    });
  });

  it('does not overflow where exponentials would', () => {
    const problem = randomProblem(5);
    const weights = new Float64Array(21).map((_, j) => (j % 2 ? 1e4 : -1e4));
    const gradient = new Float64Array(21);
    expect(softmaxRegression(problem, 0)(weights, gradient)).toBeGreaterThan(1000);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });

  it('counts a row of double importance as two rows, and one of none as no row', () => {
    const { rows, labels, ...rest } = randomProblem(6, 4);
    const weights = new Float64Array(21).map((_, j) => Math.sin(j));
    const twice = softmaxRegression(
      { ...rest, rows, labels, importance: Float64Array.of(2, 1, 1, 0) },
      0.1,
    );
    const order = [0, 0, 1, 2];
    const repeated = softmaxRegression(
      {
        ...rest,
        rows: Float64Array.from(order.flatMap((i) => [...rows.subarray(i * 7, i * 7 + 7)])),
        labels: Int32Array.from(order, (i) => labels[i]!),
        importance: new Float64Array(4).fill(1),
      },
      0.1,
    );
    const gradients = [new Float64Array(21), new Float64Array(21)] as const;
    expect(twice(weights, gradients[0])).toBeCloseTo(repeated(weights, gradients[1]), 12);
    gradients[0].forEach((slope, j) => expect(slope).toBeCloseTo(gradients[1][j]!, 12));
  });

  it('ends where plain gradient descent ends', () => {
    const problem = randomProblem(7, 30);
    const objective = softmaxRegression(problem, 0.05);
    const fast = new Float64Array(21);
    for (const state of lbfgs(objective, fast, { tolerance: 1e-9 }))
      expect(state.value).toBeGreaterThan(0);
    const slow = new Float64Array(21);
    const gradient = new Float64Array(21);
    for (let step = 0; step < 5000; step++) {
      objective(slow, gradient);
      slow.forEach((weight, j) => (slow[j] = weight - 0.2 * gradient[j]!));
    }
    fast.forEach((weight, j) => expect(weight).toBeCloseTo(slow[j]!, 6));
  });
});

describe('balancedImportance', () => {
  it('gives every class the same sum, and nothing to those left out', () => {
    const labels = Int32Array.of(0, 1, 1, 1, 1, 0);
    expect([...balancedImportance(labels, 2)]).toEqual([0.5, 0.25, 0.25, 0.25, 0.25, 0.5]);
    const without = balancedImportance(labels, 2, (i) => i === 1 || i === 5);
    [1, 0, 1 / 3, 1 / 3, 1 / 3, 0].forEach((one, i) => expect(without[i]).toBeCloseTo(one, 12));
  });
});
