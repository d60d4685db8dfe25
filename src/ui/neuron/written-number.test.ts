import { expect, it } from 'vitest';
import { fixedText, shortText, sizeText, termText } from './written-number.ts';

it('writes numbers as the blackboard does', () => {
  expect(fixedText(-0.83, 2)).toBe('−0.83');
  expect(fixedText(-0.0001, 3)).toBe('0.000');
  expect(shortText(0.1 + 0.2, 3)).toBe('0.3');
  expect(shortText(-14, 3)).toBe('−14');
  expect(shortText(-0.0001, 2)).toBe('0');
  expect(termText(-0.5, 2)).toBe('(−0.5)');
});

it('writes numbers of any size', () => {
  expect(sizeText(0)).toBe('0');
  expect(sizeText(0.1234)).toBe('0.12');
  expect(sizeText(-345.6)).toBe('−350');
  expect(sizeText(1.234e-9)).toBe('1.2 × 10⁻⁹');
  expect(sizeText(1e14)).toBe('1.0 × 10¹⁴');
  expect(sizeText(Infinity)).toBe('∞');
});
