import { expect, it } from 'vitest';
import { packShelves } from './shelves.ts';

const box = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });

it('puts side by side what fits beside each other, and the rest below', () => {
  const boxes = [box(30, 10), box(20, 40), box(60, 8), box(40, 12), box(20, 5)];
  expect(packShelves(boxes, 1000)).toEqual([
    {
      size: box(60, 60),
      items: [
        { index: 0, leftPx: 0, topPx: 0 },
        { index: 1, leftPx: 30, topPx: 0 },
        { index: 2, leftPx: 0, topPx: 40 },
        { index: 3, leftPx: 0, topPx: 48 },
        { index: 4, leftPx: 40, topPx: 48 },
      ],
    },
  ]);
});

it('begins another rectangle where one would be too long', () => {
  const packed = packShelves([box(9, 60), box(9, 60), box(9, 200), box(9, 30)], 130);
  expect(packed.map(({ items }) => items.map(({ index }) => index))).toEqual([[0, 1], [2], [3]]);
  expect(packed.map(({ size }) => size.heightPx)).toEqual([120, 200, 30]);
  expect(packed[1]!.items[0]).toEqual({ index: 2, leftPx: 0, topPx: 0 });
});

it('has no rectangle for nothing', () => {
  expect(packShelves([], 100)).toEqual([]);
});
