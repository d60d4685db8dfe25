import { expect, it } from 'vitest';
import { numberText, termText } from './number-text.ts';

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
    '3.2 × 10⁻⁷',
    '−1.5 × 10²¹',
    '∞',
    '−∞',
    '?',
  ]);
  expect(numberText(2 / 3, 2)).toBe('0.67');
});

it('puts negative terms in parentheses', () => {
  expect([termText(-2), termText(2)]).toEqual(['(−2)', '2']);
});
