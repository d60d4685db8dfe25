import { describe, expect, it } from 'vitest';
import { crossEntropy } from './losses/cross-entropy.ts';
import { softmax } from './softmax.ts';

describe('softmax', () => {
  it('gives the shares of the exponentials', () => {
    const probabilities = softmax(Float64Array.of(0, Math.log(2), Math.log(5)));
    [1 / 8, 2 / 8, 5 / 8].forEach((share, k) => expect(probabilities[k]).toBeCloseTo(share, 12));
  });

  it('divides by the temperature', () => {
    const cold = softmax(Float64Array.of(1, 2, 4), 0.5);
    const doubled = softmax(Float64Array.of(2, 4, 8));
    expect([...cold]).toEqual([...doubled]);
  });

  it('survives logits whose exponentials do not exist', () => {
    expect([...softmax(Float64Array.of(1e6, -1e6))]).toEqual([1, 0]);
    expect([...softmax(Float64Array.of(-1e6, -1e6))]).toEqual([0.5, 0.5]);
  });
});

describe('crossEntropy', () => {
  it('is minus the logarithm of the right probability', () => {
    const logits = Float64Array.of(0.3, -1.2, 2.1);
    for (const right of [0, 1, 2]) {
      const p = softmax(logits.slice(), 0.7)[right]!;
      expect(crossEntropy(logits, right, 0.7)).toBeCloseTo(-Math.log(p), 12);
    }
  });

  it('stays exact where the probability underflows', () => {
    expect(crossEntropy(Float64Array.of(0, 5000), 0)).toBe(5000);
  });
});
