import { expect, it } from 'vitest';
import { evenRows } from './even-rows.ts';

it('leaves nothing alone below a full row', () => {
  expect(evenRows([50, 50, 50, 50], 4, 160)).toEqual([2]);
  expect(evenRows([50, 50, 50, 50, 50], 4, 220)).toEqual([3]);
  expect(evenRows([40, 40, 40, 40, 40, 40, 40], 4, 130)).toEqual([3, 6]);
});

it('makes no more rows than there must be', () => {
  expect(evenRows([50, 50, 50, 50], 4, 212)).toEqual([]);
  expect(evenRows([50, 50, 50, 50], 4, 50)).toEqual([1, 2, 3]);
  expect(evenRows([], 4, 50)).toEqual([]);
});

it('goes by widths, not by numbers', () => {
  expect(evenRows([150, 30, 30, 30, 30], 4, 200)).toEqual([1]);
  expect(evenRows([30, 30, 30, 150], 4, 200)).toEqual([3]);
});

it('gives what is wider than a row one of its own', () => {
  expect(evenRows([300, 50, 50], 4, 200)).toEqual([1]);
});
