import { expect, test } from 'vitest';
import { nameKey } from './same-name.ts';

test('names are the same whatever their case, their spaces and the way their letters are put together', () => {
  expect(nameKey('  Mi   TAZA ')).toBe(nameKey('mi taza'));
  expect(nameKey('Ba\u0301lón')).toBe(nameKey('BÁLÓN'));
  expect(nameKey('ｔａｚａ')).toBe(nameKey('taza'));
  expect(nameKey('taza\u00a0azul')).toBe(nameKey('taza azul'));
});

test('an accent or a number tells names apart', () => {
  expect(nameKey('papa')).not.toBe(nameKey('papá'));
  expect(nameKey('taza 1')).not.toBe(nameKey('taza 2'));
});
