import { describe, expect, it } from 'vitest';
import { logistic } from '../../kernels/activations/sigmoid.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropyOfLogit,
  binaryCrossEntropyOfLogitSlope,
  binaryCrossEntropySlope,
} from './binary-cross-entropy.ts';
import { crossEntropy, crossEntropyGradient } from './cross-entropy.ts';
import { meanLoss } from './mean-loss.ts';
import { squaredError, squaredErrorSlope } from './squared-error.ts';

function expectSlope(value: (x: number) => number, slope: number, x: number): void {
  const h = 1e-6;
  expect(slope).toBeCloseTo((value(x + h) - value(x - h)) / (2 * h), 6);
}

describe('squared error', () => {
  it('squares the difference and has its slope', () => {
    expect(squaredError(3, 1)).toBe(4);
    for (const y of [-1, 0.3, 2]) {
      expectSlope((x) => squaredError(x, y), squaredErrorSlope(0.7, y), 0.7);
    }
  });

  it('averages over a set', () => {
    expect(meanLoss(squaredError, [1, 2, 3], [1, 0, 0])).toBeCloseTo(13 / 3, 12);
    expect(meanLoss(squaredError, [], [])).toBe(0);
    expect(() => meanLoss(squaredError, [1], [])).toThrow(RangeError);
  });
});

describe('binary cross-entropy', () => {
  it('is minus the logarithm of what the right answer got', () => {
    expect(binaryCrossEntropy(0.8, 1)).toBeCloseTo(0.223144, 6);
    expect(binaryCrossEntropy(0.8, 0)).toBeCloseTo(1.609438, 6);
    expect(meanLoss(binaryCrossEntropy, [0.8, 0.8], [1, 0])).toBeCloseTo(0.916291, 6);
  });

  it('costs nothing where certain and right, and everything where certain and wrong', () => {
    expect([binaryCrossEntropy(1, 1), binaryCrossEntropy(0, 0)]).toEqual([0, 0]);
    expect([binaryCrossEntropy(0, 1), binaryCrossEntropy(1, 0)]).toEqual([Infinity, Infinity]);
    expect([binaryCrossEntropySlope(1, 1), binaryCrossEntropySlope(0, 0)]).toEqual([-1, 1]);
  });

  it('has the slope that finite differences find', () => {
    for (const y of [0, 0.25, 1]) {
      for (const p of [0.02, 0.5, 0.97]) {
        expectSlope((x) => binaryCrossEntropy(x, y), binaryCrossEntropySlope(p, y), p);
      }
      for (const z of [-6, -0.1, 0, 3]) {
        const slope = binaryCrossEntropyOfLogitSlope(z, y);
        expectSlope((x) => binaryCrossEntropyOfLogit(x, y), slope, z);
      }
    }
  });

  it('is the same from a logit, and exact where the probability saturates', () => {
    for (const z of [-4, 0.5, 7]) {
      for (const y of [0, 1]) {
        const expected = binaryCrossEntropy(logistic(z), y);
        expect(binaryCrossEntropyOfLogit(z, y)).toBeCloseTo(expected, 12);
      }
    }
    expect(binaryCrossEntropyOfLogit(-5000, 1)).toBe(5000);
    expect(binaryCrossEntropyOfLogit(5000, 1)).toBe(0);
  });
});

describe('cross-entropy', () => {
  it('has the gradient that finite differences find', () => {
    const logits = Float64Array.of(0.4, -1.3, 2.2);
    const gradient = new Float64Array(3);
    for (const right of [0, 1, 2]) {
      crossEntropyGradient(logits, right, gradient);
      logits.forEach((logit, k) =>
        expectSlope((x) => crossEntropy(logits.with(k, x), right), gradient[k]!, logit),
      );
    }
  });
});
