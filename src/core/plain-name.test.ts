import { expect, it } from 'vitest';
import { cutName, longestName, plainName } from './plain-name.ts';

it('is cut to what is kept, but never within a letter', () => {
  expect(cutName('taza')).toBe('taza');
  expect(cutName('a'.repeat(longestName + 1))).toBe('a'.repeat(longestName));
  expect(cutName('ab🫖c', 3)).toBe('ab');
  expect(cutName('ab🫖c', 4)).toBe('ab🫖');
});

it('is on one line, and written in its own direction', () => {
  expect(plainName('a\nb\u202ec\u2066d')).toBe('a b c d');
});
