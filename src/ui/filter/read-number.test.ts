import { expect, it } from 'vitest';
import { briefNumber, readNumber, shortNumber } from './read-number.ts';

const limits = { min: -1000, max: 1000 };

it.each([
  ['3', 3],
  [' -0.5 ', -0.5],
  ['−0,25', -0.25],
  ['1/16', 1 / 16],
  ['-2 / 4', -0.5],
  ['1e2', 100],
  ['+.5', 0.5],
  ['2.', 2],
])('reads %j', (typed, value) => {
  expect(readNumber(typed, limits)).toEqual({ ok: true, value });
});

it.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['1/0', 'not-a-number'],
  ['1/', 'not-a-number'],
  ['2/3/4', 'not-a-number'],
  ['tres', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['--3', 'not-a-number'],
  ['1e30', 'too-large'],
  ['-1e30', 'too-small'],
  ['9'.repeat(400), 'too-large'],
  ['-1e999', 'too-small'],
])('refuses %j: %s', (typed, trouble) => {
  expect(readNumber(typed, limits)).toEqual({ ok: false, trouble });
});

it('refuses zero where something is divided by it', () => {
  expect(readNumber('0', { ...limits, notZero: true })).toEqual({ ok: false, trouble: 'zero' });
});

it.each([
  [-1, '−1'],
  [0.0625, '0.0625'],
  [1 / 9, '0.111'],
  [12345, '12345'],
  [-683.4, '−683'],
  [0, '0'],
  [0.00001234, '1.2e−5'],
])('writes %d short', (value, text) => {
  expect(shortNumber(value)).toBe(text);
});

it.each([
  [0.0819, '0.08'],
  [-0.607, '−0.61'],
  [0.0015, '≈0'],
  [-0.004, '≈0'],
  [0, '0'],
  [2, '2'],
  [-12.34, '−12.3'],
])('writes %d briefly as %s', (value, text) => {
  expect(briefNumber(value)).toBe(text);
});
