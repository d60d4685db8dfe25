import { expect, it } from 'vitest';
import {
  fixedText,
  numberText,
  shortTermText,
  shortText,
  sizeText,
  termText,
} from './number-text.ts';

it('writes numbers as on a blackboard', () => {
  const all = [
    0,
    -0,
    24,
    -0.25,
    1 / 3,
    12345.6,
    0.00012,
    3.2e-7,
    -1.5e21,
    Infinity,
    -Infinity,
    NaN,
  ];
  expect(all.map((value) => numberText(value))).toEqual([
    '0',
    '0',
    '24',
    '−0.25',
    '0.3333',
    '12346',
    '0.00012',
    '3.2 × 10⁻⁷',
    '−1.5 × 10²¹',
    '∞',
    '−∞',
    '?',
  ]);
  expect(numberText(2 / 3, 2)).toBe('0.67');
});

it('puts negative terms in parentheses', () => {
  expect([termText(-2), termText(2)]).toEqual(['(−2)', '2']);
});

it('writes numbers with so many decimals', () => {
  expect(fixedText(-0.83, 2)).toBe('−0.83');
  expect(fixedText(-0.0001, 3)).toBe('0.000');
  expect(shortText(0.1 + 0.2, 3)).toBe('0.3');
  expect(shortText(-14, 3)).toBe('−14');
  expect(shortText(-0.0001, 2)).toBe('0');
  expect(shortTermText(-0.5, 2)).toBe('(−0.5)');
});

it('writes numbers of any size', () => {
  expect(sizeText(0)).toBe('0');
  expect(sizeText(0.1234)).toBe('0.12');
  expect(sizeText(-345.6)).toBe('−350');
  expect(sizeText(1.234e-9)).toBe('1.2 × 10⁻⁹');
  expect(sizeText(1e14)).toBe('1.0 × 10¹⁴');
  expect([Infinity, -Infinity, NaN].map(sizeText)).toEqual(['∞', '−∞', '?']);
});
