import { expect, it } from 'vitest';
import { linePath } from './line-path.ts';

it('draws from place to place, and lifts the pen where there is none', () => {
  const places = [{ x: 0, y: 1 / 3 }, { x: 1, y: -2 }, undefined, { x: 2, y: 0 }, { x: 3, y: NaN }];
  expect(linePath([...places, { x: 1e-9, y: 5 }, { x: 6, y: 7 }])).toBe('M0 0.33L1 -2M2 0M0 5L6 7');
  expect(linePath([])).toBe('');
});
