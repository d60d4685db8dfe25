import { describe, expect, test } from 'vitest';
import {
  barPercent,
  decimals,
  fileSize,
  finePercent,
  roughDuration,
  shareChange,
  sharePercent,
  sharePoints,
  significant,
} from './format.ts';

describe('a share in percent', () => {
  const text = sharePercent('es-MX');

  test('keeps a decimal below ten, and says of less than one that it is less', () => {
    expect([0, 0.0004, 0.01, 0.034, 0.0996, 0.128, 0.9996, 1].map(text)).toEqual([
      '0\u00a0%',
      '<1\u00a0%',
      '1\u00a0%',
      '3.4\u00a0%',
      '10\u00a0%',
      '13\u00a0%',
      '>99\u00a0%',
      '100\u00a0%',
    ]);
  });

  test('beside a bar is whole, and all or nothing only where it is', () => {
    expect([0, 0.0004, 0.034, 0.126, 0.99, 0.9996, 1].map(barPercent('es-MX'))).toEqual([
      '0\u00a0%',
      '<1\u00a0%',
      '3\u00a0%',
      '13\u00a0%',
      '99\u00a0%',
      '>99\u00a0%',
      '100\u00a0%',
    ]);
    expect(barPercent('en')(0.931)).toBe('93%');
  });

  test('of one is all only where the others are nothing', () => {
    const shares = Float32Array.of(1, 4e-8, 9e-9);
    expect([...shares].map(barPercent('en'))).toEqual(['100%', '0%', '0%']);
    expect(barPercent('en')(1 - 1e-4)).toBe('>99%');
  });

  test('that is compared has a decimal, and nearly nothing or all is neither', () => {
    expect([0, 0.000001, 0.0007, 0.128, 0.9995, 0.99999, 1].map(finePercent('en'))).toEqual([
      '0%',
      '<0.1%',
      '0.1%',
      '12.8%',
      '>99.9%',
      '>99.9%',
      '100%',
    ]);
    expect(finePercent('es-MX')(0.0001)).toBe('<0.1\u00a0%');
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

test('how far a share changes has no sign', () => {
  expect([0, 0.061, -0.061, 0.4].map(sharePoints('es-MX'))).toEqual(['0', '6.1', '6.1', '40']);
});

test('a negative number has a true minus sign, and nothing has none', () => {
  expect([-0.04, -0.004, 0.51, -1234.5].map(decimals('es-MX', 2))).toEqual([
    '−0.04',
    '0',
    '0.51',
    '−1,234.5',
  ]);
});

test('the size of a file is in the unit that a person would choose', () => {
  expect(
    [0, 400, 42_107, 949_000, 960_000, 3_240_000, 1_200_000_000].map(fileSize('es-MX')),
  ).toEqual(['1 kB', '1 kB', '42 kB', '949 kB', '1.0 MB', '3.2 MB', '1.2 GB']);
});

test('a rough duration is told in the unit that leaves one or two digits', () => {
  const text = roughDuration('es-MX');
  expect([0, 1499, 99_400, 100_000, 99 * 60_000, 100 * 60_000].map(text)).toEqual([
    '1 s',
    '1 s',
    '99 s',
    '2 min',
    '99 min',
    '1.7 h',
  ]);
});

test('a number with three digits that count has powers of ten where zeros would hide how large it is', () => {
  const text = significant('es-MX', 3);
  expect(
    [0, 0.0000000000375, 9.61e-12, -0.00005, 0.00012345, 0.69314, 12.345, 1234].map(text),
  ).toEqual([
    '0',
    '3.75\u00a0×\u00a010⁻¹¹',
    '9.61\u00a0×\u00a010⁻¹²',
    '−5\u00a0×\u00a010⁻⁵',
    '0.000123',
    '0.693',
    '12.3',
    '1,230',
  ]);
  expect([1e6, 2.5e9, -0.5].map(significant('en-US', 3))).toEqual([
    '1\u00a0×\u00a010⁶',
    '2.5\u00a0×\u00a010⁹',
    '−0.5',
  ]);
});
