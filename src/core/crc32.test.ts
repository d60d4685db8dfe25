import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { Random } from './random.ts';

it('gives the check value of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

it('finds every single bit that was changed', () => {
  const random = new Random(1);
  const bytes = Uint8Array.from({ length: 64 }, () => random.integer(256));
  const sums = new Set([crc32(bytes)]);
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    const changed = bytes.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    sums.add(crc32(changed));
  }
  expect(sums.size).toBe(1 + 8 * bytes.length);
});
