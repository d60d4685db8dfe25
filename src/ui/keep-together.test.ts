import { expect, it } from 'vitest';
import { keepTogether } from './keep-together.ts';

/** With the spaces that no line breaks at made visible. */
const shown = (text: string) => keepTogether(text).replaceAll('\u00a0', '_');

it('breaks no line within a vector or beside a sign of comparison', () => {
  expect(shown('X = (0.5, 0.3, 0.7) y B = (0.6, −0.2, 0.6).')).toBe(
    'X_=_(0.5,_0.3,_0.7) y B_=_(0.6,_−0.2,_0.6).',
  );
  expect(shown('Predijo ŷ = 3; Σ + b = 1 ≥ 0')).toBe('Predijo ŷ_=_3; Σ + b_=_1_≥_0');
});

it('lets a line break within a list that would run out of a narrow card', () => {
  expect(shown('es (−99.9, −99.9, −99.9)')).toBe('es (−99.9,_−99.9,_−99.9)');
  const six = '(−99.9, −99.9, −99.9, −99.9, −99.9, −99.9)';
  expect(shown(`es ${six}`)).toBe(`es ${six}`);
  expect(shown('(1, 2, 3, 4, 5, 6)')).toBe('(1,_2,_3,_4,_5,_6)');
});

it('leaves words and long sums as they are', () => {
  const text = 'Toca la celda (la primera, arriba): 0.25 + 1 + 0 + 4';
  expect(keepTogether(text)).toBe(text);
});
