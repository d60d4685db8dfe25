import { describe, expect, it } from 'vitest';
import { addedNumber, cellNumber, isSameNumber } from './panel-numbers.ts';

describe('numbers of the arithmetic', () => {
  it('fit into a cell', () => {
    expect([0, 0.12345, -0.5, 12.34, -1234.5, 0.0001].map(cellNumber)).toEqual([
      '0',
      '0.123',
      '−0.500',
      '12.3',
      '−1235',
      '≈0',
    ]);
  });

  it('say how they are added', () => {
    expect([0.25, -0.25].map(addedNumber)).toEqual(['+ 0.25', '− 0.25']);
  });

  it('are the same within a ten thousandth', () => {
    expect(isSameNumber(1.00009, 1)).toBe(true);
    expect(isSameNumber(1.0002, 1)).toBe(false);
    expect(isSameNumber(-0.5, 0.5)).toBe(false);
    expect(isSameNumber(0, 0)).toBe(true);
    expect(isSameNumber(1e-9, 0)).toBe(false);
  });
});
