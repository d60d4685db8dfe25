import { describe, expect, it } from 'vitest';
import { rateOf } from './rate.ts';

describe('the rate of an epoch', () => {
  const settings = { learningRate: 0.004, epochs: 4 };

  it('stays unless it is told to fall', () => {
    expect([1, 4].map((epoch) => rateOf(settings, epoch))).toEqual([0.004, 0.004]);
  });

  it('falls in equal steps, and never to nothing', () => {
    const falling = { ...settings, rateFalls: true };
    expect([1, 2, 3, 4, 5].map((epoch) => rateOf(falling, epoch))).toEqual([
      0.004, 0.003, 0.002, 0.001, 0.001,
    ]);
  });
});
