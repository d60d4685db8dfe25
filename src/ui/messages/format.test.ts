import { describe, expect, test } from 'vitest';
import { barPercent, shareChange, sharePercent } from './format.ts';

describe('a share in percent', () => {
  const text = sharePercent('es-MX');

  test('keeps a decimal below ten, and says of less than one that it is less', () => {
    expect([0, 0.0004, 0.01, 0.034, 0.0996, 0.128, 1].map(text)).toEqual([
      '0 %',
      '<1 %',
      '1 %',
      '3.4 %',
      '10 %',
      '13 %',
      '100 %',
    ]);
  });

  test('beside a bar is whole, and all or nothing only where it is', () => {
    expect([0, 0.0004, 0.034, 0.126, 0.99, 0.9996, 1].map(barPercent('es-MX'))).toEqual([
      '0 %',
      '<1 %',
      '3 %',
      '13 %',
      '99 %',
      '>99 %',
      '100 %',
    ]);
    expect(barPercent('en')(0.931)).toBe('93%');
  });

  test('changes by points with a sign', () => {
    expect([0, 0.0004, -0.023, 0.04, -0.128].map(shareChange('en'))).toEqual([
      '0',
      '0',
      '−2.3',
      '+4',
      '−13',
    ]);
  });
});
