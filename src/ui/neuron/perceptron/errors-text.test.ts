import { expect, it } from 'vitest';
import { perceptronEs } from '../../messages/neuron/perceptron-es.ts';
import { errorsText } from './errors-text.ts';

const said = (errorsByEpoch: readonly number[], leftOfEpoch: number) =>
  errorsText(perceptronEs.errors, { errorsByEpoch, leftOfEpoch }, 12);

it('does not pass an epoch that goes on for one without errors', () => {
  expect(said([4, 4, 0], 9)).toBe('4, 4; en la que va, 0 (3 de 12)');
  expect(said([0], 11)).toBe('en la que va, 0 (1 de 12)');
  expect(said([4, 4, 0], 0)).toBe('4, 4, 0');
});

it('tells the last epochs alone, and that there were others', () => {
  expect(said([9, 8, 7, 6, 5, 4, 3], 0)).toBe('… 8, 7, 6, 5, 4, 3');
  expect(said([], 0)).toBe(perceptronEs.errors.none);
});
