import { expect, it } from 'vitest';
import { lossesLab } from '../../../app/neuron/losses.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { lossesEn } from '../../messages/neuron/losses-en.ts';
import { lossesEs } from '../../messages/neuron/losses-es.ts';
import { lossesSentence } from './losses-sentence.ts';

it('writes the share of the worst example as its language does', () => {
  const values = { ...initialState(lossesLab.fields), part: 'set' } as const;
  expect(lossesSentence(lossesEs, values)).toContain('El ejemplo 4 pone 66 % de la suma');
  expect(lossesSentence(lossesEn, values)).toContain('Example 4 makes up 66% of the sum');
});
