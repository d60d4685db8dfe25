import { expect, it } from 'vitest';
import { valueAt } from '../../core/lab-state/fields.ts';
import { descentLab, rateOf } from './descent.ts';

it('has a round η at every place of the slider, another at each', () => {
  expect([-1.3, -1, -0.45, 0.65, 0.8].map(rateOf)).toEqual([0.05, 0.1, 0.35, 4.5, 6.3]);
  const { logRate } = descentLab.fields;
  const count = Math.round((logRate.max - logRate.min) / logRate.step) + 1;
  const rates = Array.from({ length: count }, (_, level) => rateOf(valueAt(logRate, level)));
  expect(new Set(rates).size).toBe(count);
});
