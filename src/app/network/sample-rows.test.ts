import { expect, it } from 'vitest';
import { sampleRows, spread } from './sample-rows.ts';

it('shows some pictures of each class on each side, with their own pixels', () => {
  // Six pictures of 1 × 1 pixel whose level is their number.
  const set = {
    sizePx: 1,
    channels: 1,
    classCount: 2,
    pixels: Uint8Array.of(0, 1, 2, 3, 4, 5),
    labels: Int32Array.of(0, 1, 0, 1, 0, 0),
  } as const;
  const split = { training: Int32Array.of(0, 1, 2, 4), validation: Int32Array.of(3, 5) };
  const rows = sampleRows(set, split, 2);
  const levels = rows.map(({ training, validation }) =>
    [training, validation].map(({ count, tiles }) => [
      count,
      ...tiles.map(({ pixels }) => pixels[0]),
    ]),
  );
  expect(levels).toEqual([
    [
      [3, 0, 2],
      [1, 5],
    ],
    [
      [1, 1],
      [1, 3],
    ],
  ]);
});

it('spreads over all of them', () => {
  expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
});
