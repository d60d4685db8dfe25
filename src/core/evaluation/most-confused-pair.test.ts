import { describe, expect, it } from 'vitest';
import { mostConfusedPair } from './most-confused-pair.ts';

describe('mostConfusedPair', () => {
  const pairOf = (rows: number[][]) =>
    mostConfusedPair({
      classCount: rows.length,
      columnCount: rows[0]!.length,
      counts: Int32Array.from(rows.flat()),
    });

  it('is the largest count beside the diagonal, however often there was none of these', () => {
    expect(
      pairOf([
        [9, 2, 0, 8],
        [1, 9, 3, 0],
        [0, 1, 5, 9],
      ]),
    ).toEqual({ label: 1, said: 2, count: 3, asked: 13, reverseCount: 1 });
  });

  it('prefers the larger share, then the mutual one, then the first', () => {
    const ofShare = [
      [8, 2, 0],
      [0, 3, 2],
      [0, 0, 9],
    ];
    expect(pairOf(ofShare)).toMatchObject({ label: 1, said: 2 });
    const mutual = [
      [3, 2, 0],
      [0, 3, 2],
      [0, 1, 9],
    ];
    expect(pairOf(mutual)).toMatchObject({ label: 1, said: 2, reverseCount: 1 });
    const equal = [
      [3, 2],
      [2, 3],
    ];
    expect(pairOf(equal)).toMatchObject({ label: 0, said: 1 });
  });

  it('does not exist where nothing was taken for another class', () => {
    expect(
      pairOf([
        [4, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
    expect(pairOf([[4, 3]])).toBeUndefined();
  });
});
