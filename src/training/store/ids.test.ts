import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';

const uuidVersion4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The randomness of an insecure origin: without `randomUUID`. */
const insecure: Pick<Crypto, 'getRandomValues'> = {
  getRandomValues: (array) => crypto.getRandomValues(array),
};

describe('ids', () => {
  it.each([
    ['secure', crypto],
    ['insecure', insecure],
  ])('are different UUIDs of version 4 on a %s origin', (_, source) => {
    const ids = Array.from({ length: 1000 }, () => newId(source));
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(uuidVersion4);
  });

  it('write random bytes in order', () => {
    const counting = {
      getRandomValues: <Bytes extends ArrayBufferView | null>(bytes: Bytes) => {
        if (bytes instanceof Uint8Array) bytes.forEach((_, index) => (bytes[index] = index));
        return bytes;
      },
    };
    expect(newId(counting)).toBe('00010203-0405-4607-8809-0a0b0c0d0e0f');
  });
});
