import { expect, it } from 'vitest';
import { tallyOf } from './picture-tally.ts';

const set = {
  classCount: 3,
  labels: Int32Array.of(0, 0, 1, 1, 1, 2),
  bursts: Int32Array.of(7, 7, 7, 8, 9, 9),
};

it('counts pictures, those of the largest class, and bursts', () => {
  const all = Int32Array.of(0, 1, 2, 3, 4, 5);
  expect(tallyOf(set, all)).toEqual({ count: 6, ofLargestClass: 3, bursts: 3 });
  expect(tallyOf(set, Int32Array.of(0, 1, 2))).toEqual({ count: 3, ofLargestClass: 2, bursts: 1 });
});

it('counts none', () => {
  expect(tallyOf(set, new Int32Array(0))).toEqual({ count: 0, ofLargestClass: 0, bursts: 0 });
});
