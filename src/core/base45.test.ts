import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45.ts';
import { Random } from './random.ts';

describe('base 45', () => {
  it('writes the examples of RFC 9285', () => {
    const text = new TextEncoder();
    expect(toBase45(text.encode('AB'))).toBe('BB8');
    expect(toBase45(text.encode('Hello!!'))).toBe('%69 VD92EX0');
    expect(toBase45(text.encode('base-45'))).toBe('UJCLQE7W581');
  });

  it('reads back what it wrote', () => {
    const random = new Random(5);
    for (let length = 0; length < 40; length++) {
      const bytes = Uint8Array.from({ length }, () => random.integer(256));
      expect(fromBase45(toBase45(bytes))).toEqual(bytes);
    }
  });

  it.each(['A', 'AAAA', 'a0', 'GGW', '::', ':::', 'Ä00'])('refuses %j', (text) => {
    expect(fromBase45(text)).toBeUndefined();
  });
});
