import { expect, it } from 'vitest';
import {
  unitFunction,
  type CourseActivation,
} from '../../../core/neuron/activations/unit-function.ts';
import { neuronEs } from '../../messages/neuron/es.ts';
import { curveSentence } from './sentence.ts';

const m = neuronEs.labs.activations;
const line = { weight: 1, bias: 0 };
const said = (id: CourseActivation, x: number) =>
  curveSentence(m, m.names[id], unitFunction(id, { alpha: 1, lines: [line, line] }), x);

it('has zeros at the end of a number only where it is rounded', () => {
  expect(said('relu', 2)).toContain('ReLU(2) = 2, con pendiente 1.');
  expect(said('sigmoid', 2)).toContain('Sigmoide(2) = 0.881, con pendiente 0.105.');
  expect(said('tanh', 5)).toContain('tanh(5) = 1.000, con pendiente 0.000.');
});
