import { expect, it } from 'vitest';
import { pictureAndHistogram, tilePlaces } from './tile-places.ts';

const photo = { widthPx: 640, heightPx: 480 };
const footPx = 20;

it.each([
  ['a phone upright', { widthPx: 390, heightPx: 354 }, 2],
  ['a wide screen', { widthPx: 1200, heightPx: 1000 }, 2],
  ['a tall strip', { widthPx: 200, heightPx: 900 }, 1],
  ['a flat strip', { widthPx: 900, heightPx: 180 }, 4],
])('%s holds four pictures as large as they can be', (_, area, columns) => {
  const places = tilePlaces(area, 4, photo, footPx);
  expect(places.filter(({ yPx }) => yPx === places[0]!.yPx)).toHaveLength(columns);
  for (const { xPx, yPx, widthPx, heightPx } of places) {
    expect(Math.min(xPx, yPx)).toBeGreaterThanOrEqual(-0.01);
    expect(xPx + widthPx).toBeLessThanOrEqual(area.widthPx + 0.01);
    expect(yPx + heightPx).toBeLessThanOrEqual(area.heightPx + 0.01);
  }
});

it('leaves no emptiness between tiles, and as much on one side as on the other', () => {
  const area = { widthPx: 820, heightPx: 496 };
  const places = tilePlaces(area, 4, photo, footPx);
  const [first, second, third] = places;
  expect(second!.xPx - first!.xPx - first!.widthPx).toBeCloseTo(4);
  expect(third!.yPx - first!.yPx - first!.heightPx).toBeCloseTo(4);
  expect(area.widthPx - second!.xPx - second!.widthPx).toBeCloseTo(first!.xPx);
});

it('a histogram stands right under its picture, which keeps its shape, and above the words', () => {
  const [tile] = tilePlaces({ widthPx: 390, heightPx: 354 }, 4, photo, footPx);
  const { picture, histogram } = pictureAndHistogram(tile!, photo, footPx);
  expect(picture.widthPx / picture.heightPx).toBeCloseTo(4 / 3);
  expect(histogram.yPx).toBeCloseTo(picture.yPx + picture.heightPx);
  expect(histogram.heightPx).toBeGreaterThanOrEqual(22);
  expect(histogram.yPx + histogram.heightPx).toBeCloseTo(tile!.yPx + tile!.heightPx - footPx);
});
