import { expect, it } from 'vitest';
import { spread } from './spread.ts';

it('leaves alone what has room', () => {
  expect(spread([80, 10, 45], 20, 0, 100)).toEqual([80, 10, 45]);
});

it('stacks what lies in one place, downwards from the top and upwards from the bottom', () => {
  expect(spread([10, 10, 10], 20, 10, 100)).toEqual([10, 30, 50]);
  expect(spread([100, 100, 100], 20, 10, 100)).toEqual([60, 80, 100]);
});

it('keeps the order of those that are nearly in one place', () => {
  expect(spread([34, 30, 90], 20, 0, 100)).toEqual([50, 30, 90]);
});

it('keeps within its ends what comes from beyond them', () => {
  expect(spread([-500, 900], 20, 10, 100)).toEqual([10, 100]);
});
