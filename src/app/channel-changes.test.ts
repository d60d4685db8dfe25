import { expect, it } from 'vitest';
import { unchanged } from '../core/image/recompose.ts';
import { sameChanges, soleChannel, withChange } from './channel-changes.ts';

it('changes one channel and leaves the others', () => {
  const changed = withChange(withChange(unchanged, 1, { gain: 0 }), 1, { offset: 7 });
  expect(changed[1]).toEqual({ mix: [0, 1, 0], gain: 0, offset: 7 });
  expect([changed[0], changed[2]]).toEqual([unchanged[0], unchanged[2]]);
});

it('knows the same changes again, however they came about', () => {
  const there = withChange(unchanged, 2, { offset: 120 });
  expect(sameChanges(there, unchanged)).toBe(false);
  expect(sameChanges(withChange(there, 2, { offset: 0 }), unchanged)).toBe(true);
  expect(sameChanges(withChange(unchanged, 0, { mix: [0, 0, 1] }), unchanged)).toBe(false);
});

it('tells which channel a mix takes, if it takes one', () => {
  expect(soleChannel([0, 0, 1])).toBe(2);
  expect(soleChannel([0.5, 0.5, 0])).toBeUndefined();
});
