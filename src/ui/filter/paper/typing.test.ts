import { expect, it } from 'vitest';
import { typedNumber, typeInto } from './typing.ts';

/** What stands in a cell after some keys. */
function typed(keys: string[], decimals = false): string {
  return keys.reduce((draft, key) => typeInto(draft, key, decimals) ?? draft, '');
}

it('writes numbers digit by digit', () => {
  expect(typed(['1', '2'])).toBe('12');
  expect(typed(['1', '2', '3', '4'])).toBe('123');
  expect(typed(['0', '7'])).toBe('7');
  expect(typed(['1', '2', 'Backspace'])).toBe('1');
});

it('takes the sign before or after the digits, and back', () => {
  expect(typed(['-', '3'])).toBe('-3');
  expect(typed(['3', '-'])).toBe('-3');
  expect(typed(['3', '-', '-'])).toBe('3');
});

it('takes a point or a comma where decimals are asked for', () => {
  expect(typed(['2', '.', '2', '5'], true)).toBe('2.25');
  expect(typed(['2', ',', '5', '.', '1'], true)).toBe('2.51');
  expect(typed(['.', '5'], true)).toBe('0.5');
  expect(typed(['2', '.', '2', '5', '9'], true)).toBe('2.25');
  expect(typed(['2', '.', '5'])).toBe('25');
});

it('leaves other keys alone', () => {
  expect(typeInto('1', 'a', true)).toBeUndefined();
  expect(typeInto('1', 'Tab', true)).toBeUndefined();
});

it('knows when there is a number yet', () => {
  expect(typedNumber('')).toBeUndefined();
  expect(typedNumber('-')).toBeUndefined();
  expect(typedNumber('-3')).toBe(-3);
  expect(typedNumber('2.')).toBe(2);
});
