import { expect, it } from 'vitest';
import { lossesLab } from '../../../app/neuron/losses.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { formulaNumbers } from './formula-numbers.ts';

const initial = initialState(lossesLab.fields);

it('has numbers of what is on the screen, and of nothing else', () => {
  expect(formulaNumbers({ ...initial, part: 'one' })).toEqual({
    entropy: { loss: '1.609', y: '1', answer: '0.2' },
  });
  expect(formulaNumbers({ ...initial, part: 'one', loss: 'squared-error' })).toEqual({
    squared: { cost: '4', n: '1', sum: '(3 − 1)²' },
  });
  expect(formulaNumbers({ ...initial, part: 'set', loss: 'squared-error' })).toEqual({
    squared: { cost: '1.058', n: '5', sum: '(0.25 + 1 + 0 + 4 + 0.04)' },
  });
  expect(formulaNumbers({ ...initial, part: 'set' })).toEqual({});
  expect(Object.keys(formulaNumbers({ ...initial, part: 'sigmoid' }))).toEqual(['sigmoid']);
  expect(Object.keys(formulaNumbers({ ...initial, part: 'classes' }))).toEqual(['classes']);
});
