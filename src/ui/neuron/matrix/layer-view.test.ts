import { expect, it } from 'vitest';
import { matrixLab } from '../../../app/neuron/matrix.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { matrixEs } from '../../messages/neuron/matrix-es.ts';
import { layerView, twoLayersView } from './layer-view.ts';
import { layerSentence, layersSentence } from './sentence.ts';

const initial = initialState(matrixLab.fields);

it('works a layer out, and tells of the neuron that is looked at', () => {
  const view = layerView(initial);
  expect([view.z, view.y]).toEqual([
    [1, -1, 0],
    [1, 0, 0],
  ]);
  expect(layerSentence(matrixEs, view, 'relu')).toBe(
    'Neurona 1 = fila 1 de W: 2·(−2) + 5·(−2) + 2·0 + 15 = 1. Sale ReLU(1) = 1.',
  );
  expect(layerSentence(matrixEs, view, 'none')).toContain('Toca otra neurona.');
  expect(layerView({ ...initial, rowsA: 1, neuron: 2 }).neuron).toBe(0);
});

it('tells whether one layer could do what two do', () => {
  const plain = twoLayersView(initial);
  expect(plain.answers.every(({ isSame }) => isSame)).toBe(true);
  expect(layersSentence(matrixEs, plain.answers, 'none')).toContain('dan lo mismo que una');
  const bent = twoLayersView({ ...initial, between: 'relu' });
  const apart = bent.answers.filter(({ isSame }) => !isSame).length;
  expect(apart).toBeGreaterThan(0);
  expect(layersSentence(matrixEs, bent.answers, 'relu')).toContain(`falla en ${apart} de 4`);
});
