import { expect, it } from 'vitest';
import { misprintOf } from '../../../core/neuron/matrix/misprint.ts';
import { matrixEs } from '../../messages/neuron/matrix-es.ts';
import { findSentence, productSentence } from './sentence.ts';

const { a, b, ...misprint } = misprintOf(0);
const plain = { a, b, predict: false, guess: undefined, isRight: false };

it('writes each step, and where to go on', () => {
  expect(productSentence(matrixEs, { ...plain, done: 0 })).toContain('Primera celda');
  expect(productSentence(matrixEs, { ...plain, done: 1 })).toBe(
    'Fila 1 por columna 1: 2·(−2) + 5·(−2) + 2·0 = −14. Toca «Siguiente».',
  );
  expect(productSentence(matrixEs, { ...plain, done: 9 })).toContain('Listo');
});

it('answers a prediction', () => {
  const asked = { ...plain, predict: true, done: 0 };
  expect(productSentence(matrixEs, asked)).toContain('fila 1, columna 1');
  expect(productSentence(matrixEs, { ...asked, guess: 14 })).toContain('revisa el signo');
  expect(productSentence(matrixEs, { ...asked, guess: 3 })).toContain('(−4), (−10), 0');
  // Yes is said of a prediction alone.
  expect(productSentence(matrixEs, { ...asked, done: 1 })).toMatch(/^¿Qué número/);
  expect(productSentence(matrixEs, { ...asked, done: 1, isRight: true })).toContain(
    '= −14. ¿Qué número',
  );
});

it('explains sizes that do not match', () => {
  expect(productSentence(matrixEs, { ...plain, b: [[1, 2]], done: 0 })).toContain(
    'una fila de A tiene 3 números y una columna de B tiene 1 número',
  );
});

it('says what was wrong', () => {
  const seen = { a, b, ...misprint };
  expect(findSentence(matrixEs, { ...seen, tapped: undefined })).toBe(matrixEs.find.intro);
  expect(findSentence(matrixEs, { ...seen, tapped: [0, 1] })).toContain('= 12');
  const found = findSentence(matrixEs, { ...seen, tapped: [0, 0] });
  expect(found).toContain('= −14, y se imprimió 14');
  expect(found).toContain('Se perdió el signo');
});
