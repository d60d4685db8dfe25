import { describe, expect, it } from 'vitest';
import { lossesLab } from '../../../app/neuron/losses.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { lossesEn } from '../../messages/neuron/losses-en.ts';
import { lossesEs } from '../../messages/neuron/losses-es.ts';
import { lossesSentence } from './losses-sentence.ts';
import type { LossesValues } from './losses-view.ts';

it('writes the share of the worst example as its language does', () => {
  const values = { ...initialState(lossesLab.fields), part: 'set' } as const;
  expect(lossesSentence(lossesEs, values)).toContain('El ejemplo 4 pone 66\u00a0% de la suma');
  expect(lossesSentence(lossesEn, values)).toContain('Example 4 makes up 66% of the sum');
});

describe('one answer', () => {
  const said = (changes: Partial<LossesValues>) =>
    lossesSentence(lossesEs, { ...initialState(lossesLab.fields), ...changes });

  it('is told to be right only where the slope leaves nothing to move', () => {
    expect(said({ answer: 0.8, truth: 0.8 })).toContain('Ya no hay nada que mover');
    expect(said({ loss: 'squared-error', realAnswer: 1, realTruth: 1 })).toContain('Acertó');
    const nearest = said({ answer: 0.995, truth: 1 });
    expect(nearest).toContain('la pendiente es −1.01');
    expect(nearest).not.toContain('Acertó');
    expect(said({ answer: 0.005, truth: 0 })).toContain('la pendiente es 1.01');
    expect(said({ answer: 0.945, truth: 0.95 })).toContain('hacia donde apunta la flecha');
  });

  it('speaks of no arrow at the top of the curve without its minus sign', () => {
    expect(said({ isNegated: true, answer: 0.5, truth: 0.5 })).toContain('lo más alto');
    expect(said({ isNegated: true, answer: 0.6, truth: 0.5 })).toContain('Se premia el error');
  });
});
