import { expect, it } from 'vitest';
import { descentLab } from '../../../app/neuron/descent.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { lineData } from '../../../core/neuron/descent/line-fit.ts';
import { descentEn } from '../../messages/neuron/descent-en.ts';
import { waysSentence, waysView } from './ways-view.ts';

const said = (waysLogRate: number, epochs: number) => {
  const values = { ...initialState(descentLab.fields), waysLogRate, epochs };
  const view = waysView(lineData(values.seed), values);
  return { view, sentence: waysSentence(descentEn.ways, view, epochs) };
};

it('blames noise only where a gradient has some', () => {
  const gone = (rate: number) => said(rate, descentLab.fields.epochs.max);
  const largest = gone(descentLab.fields.waysLogRate.max);
  expect(largest.view.ways[0]!.isGone).toBe(true);
  expect(largest.sentence).toBe(descentEn.ways.wholeGone);
  const single = gone(-0.1);
  expect(single.view.ways.map(({ isGone }) => isGone)).toEqual([false, true, false]);
  expect(single.sentence).toContain('One example left the frame: with a noisy gradient');
});
