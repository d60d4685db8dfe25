import { expect, it } from 'vitest';
import { countIn } from './histogram.ts';

it('counts everything once', () => {
  expect(countIn([-1, -0.9, 0, 0.4, 0.99, 7, -7], 1, 4)).toEqual([3, 0, 2, 2]);
  expect(countIn([0, 0], 0, 3)).toEqual([2, 0, 0]);
});
