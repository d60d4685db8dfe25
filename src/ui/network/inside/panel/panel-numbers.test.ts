import { describe, expect, it } from 'vitest';
import { addedNumber, cellNumber, cellShare, fullNumber, isSameNumber } from './panel-numbers.ts';

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

  it('have one number of decimals in one account', () => {
    expect([4.283, 0.0322, -4.3152, 17.5, 0, 6].map(fullNumber)).toEqual([
      '4.2830',
      '0.0322',
      '−4.3152',
      '17.5000',
      '0',
      '6',
    ]);
  });

  it('are shares of all only where they are all', () => {
    expect([1, 0.9999, 0.5, 1e-7, 0].map(cellShare)).toEqual(['100', '>99.9', '50.0', '≈0', '0']);
  });

  it('say how they are added', () => {
    expect([0.25, -0.25].map(addedNumber)).toEqual(['+ 0.2500', '− 0.2500']);
  });

  it('are the same within a ten thousandth', () => {
    expect(isSameNumber(1.00009, 1)).toBe(true);
    expect(isSameNumber(1.0002, 1)).toBe(false);
    expect(isSameNumber(-0.5, 0.5)).toBe(false);
    expect(isSameNumber(0, 0)).toBe(true);
    expect(isSameNumber(1e-9, 0)).toBe(false);
  });
});
