import { expect, it } from 'vitest';
import { pictureAndHistogram, tilePlaces } from './tile-places.ts';

const photo = { widthPx: 640, heightPx: 480 };

it.each([
  ['a phone upright', { widthPx: 390, heightPx: 354 }, 2],
  ['a wide screen', { widthPx: 1200, heightPx: 1000 }, 2],
  ['a tall strip', { widthPx: 200, heightPx: 900 }, 1],
  ['a flat strip', { widthPx: 900, heightPx: 180 }, 4],
])('%s holds four pictures as large as they can be', (_, area, columns) => {
  const places = tilePlaces(area, 4, photo);
  expect(places.filter(({ yPx }) => yPx === 0)).toHaveLength(columns);
  for (const { xPx, yPx, widthPx, heightPx } of places) {
    expect(xPx + widthPx).toBeLessThanOrEqual(area.widthPx + 0.01);
    expect(yPx + heightPx).toBeLessThanOrEqual(area.heightPx + 0.01);
  }
});

it('picture and histogram fill a tile without leaving it or each other’s side', () => {
  const tile = { xPx: 10, yPx: 20, widthPx: 193, heightPx: 175 };
  const { picture, histogram } = pictureAndHistogram(tile, photo);
  expect(picture.widthPx / picture.heightPx).toBeCloseTo(4 / 3);
  expect(histogram.yPx).toBeCloseTo(picture.yPx + picture.heightPx);
  expect(histogram.yPx + histogram.heightPx).toBeLessThanOrEqual(20 + 175 + 0.01);
  expect(picture.xPx).toBeGreaterThanOrEqual(10);
  expect(histogram.widthPx).toBe(picture.widthPx);
});
