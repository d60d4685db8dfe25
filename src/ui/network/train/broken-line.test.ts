import { expect, it } from 'vitest';
import { brokenBetween, standingAlone } from './broken-line.ts';

const axis = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];
/** Epochs stand where they end. */
const ends = [null, 5, null, 4, null, 3, null, 2];

it('breaks a line between the numbers on either side of a place', () => {
  expect(brokenBetween(axis, ends, [2])).toEqual([[2, 3]]);
  expect(brokenBetween(axis, ends, [1, 3])).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const batches = axis.map((place) => -place);
  expect(brokenBetween(axis, batches, [2])).toEqual([[2, 2.5]]);
});

it('breaks nothing before the first number, nor behind the last', () => {
  expect(brokenBetween(axis, [null, null, null, null, null, 3, null, 2], [2])).toEqual([]);
  expect(brokenBetween(axis, ends, [4])).toEqual([]);
  expect(brokenBetween([], [], [2])).toEqual([]);
  expect(brokenBetween(axis, ends, [])).toEqual([]);
});

it('tells the numbers that no line leads to', () => {
  expect(standingAlone(axis, ends, [2])).toEqual([]);
  expect(standingAlone(axis, ends, [1, 2])).toEqual([1, 3]);
  expect(standingAlone(axis, ends, [3])).toEqual([7]);
  expect(standingAlone(axis, ends, [])).toEqual([]);
});
