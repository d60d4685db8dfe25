import { expect, it } from 'vitest';
import { sizeOfEyeKey } from './eye-key.ts';

it('tells the size of a key', () => {
  expect(sizeOfEyeKey('lite0-int8-00112233445566@192')).toBe(192);
  expect(sizeOfEyeKey('lite0-int8-00112233445566@224')).toBeUndefined();
  expect(sizeOfEyeKey('lite0-int8-00112233445566')).toBeUndefined();
  expect(sizeOfEyeKey('')).toBeUndefined();
});
