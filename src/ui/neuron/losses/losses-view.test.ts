import { expect, it } from 'vitest';
import { lossesLab, truths } from '../../../app/neuron/losses.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { setView } from './losses-view.ts';

it('answers as is right where a link holds fewer numbers than the small set', () => {
  const initial = initialState(lossesLab.fields);
  const real = setView({ ...initial, loss: 'squared-error', realSet: [2.5] });
  expect(real.answers).toEqual([2.5, ...truths['squared-error'].slice(1)]);
  const yesOrNo = setView({ ...initial, loss: 'binary-cross-entropy', set: [0.9] });
  expect(yesOrNo.answers).toEqual([0.9, 0.005, 0.995, 0.995, 0.005]);
});
