import { describe, expect, it } from 'vitest';
import { rateOf, type Moment } from './rate.ts';

describe('the rate of a step', () => {
  const settings = { learningRate: 0.008, epochs: 2 };
  const moments: Moment[] = [1, 2, 3].flatMap((epoch) =>
    [0, 1, 2, 3].map((batch) => ({ epoch, batch, batchCount: 4 })),
  );

  it('stays unless it is told to fall', () => {
    expect(new Set(moments.map((moment) => rateOf(settings, moment)))).toEqual(new Set([0.008]));
  });

  it('falls from batch to batch in equal steps, and never to nothing', () => {
    const falling = { ...settings, rateFalls: true };
    const rates = moments.map((moment) => Number(rateOf(falling, moment).toFixed(6)));
    expect(rates).toEqual([
      0.008, 0.007, 0.006, 0.005, 0.004, 0.003, 0.002, 0.001, 0.001, 0.001, 0.001, 0.001,
    ]);
  });
});
