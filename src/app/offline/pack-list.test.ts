import { describe, expect, it } from 'vitest';
import { parsePackList } from './pack-list.ts';

const piece = { url: 'a.bin?v=1', group: 'eye', bytes: 3, integrity: 'sha256-x' };

describe('parsePackList', () => {
  it('reads a list', () => {
    expect(parsePackList({ pieces: [piece] })).toEqual([piece]);
  });

  it.each([
    ['nothing', undefined],
    ['a page', '<!doctype html>'],
    ['another shape', { files: [piece] }],
    ['an unknown group', { pieces: [{ ...piece, group: 'npu' }] }],
    ['a piece without length', { pieces: [{ ...piece, bytes: undefined }] }],
  ])('refuses %s', (_, json) => {
    expect(parsePackList(json)).toBeUndefined();
  });
});
