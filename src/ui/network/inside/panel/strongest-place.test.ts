import { expect, it } from 'vitest';
import { strongestPlace } from './strongest-place.ts';

it('finds the number of a channel that is furthest from 0', () => {
  // [2, 3, 2]: the second channel is the first one's opposite, but for one place.
  const data = Float32Array.of(0, 0, 1, -1, 2, -2, -3, 3, 0, 0, 1, -9);
  expect(strongestPlace(data, [2, 3, 2], 0)).toEqual({ y: 1, x: 0 });
  expect(strongestPlace(data, [2, 3, 2], 1)).toEqual({ y: 1, x: 2 });
});
