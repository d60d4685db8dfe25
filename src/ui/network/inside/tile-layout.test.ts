import { expect, it } from 'vitest';
import { isStrip, stripAcross, tilesAcross } from './tile-layout.ts';

it('fills the width with tiles in the proportions of the maps', () => {
  const layout = tilesAcross([14, 28, 6], 366, 8, 4);
  expect(layout).toEqual({ columns: 8, widthPx: 42, heightPx: 21, gapPx: 4 });
  expect(8 * (42 + 4) - 4).toBeLessThanOrEqual(366);
});

it('shows all numbers that fit in a row, else as many as do', () => {
  expect(stripAcross(10, 366, 20)).toMatchObject({ count: 10, layout: { widthPx: 20 } });
  expect(stripAcross(84, 366, 20)).toMatchObject({ count: 84, layout: { widthPx: 3 } });
  expect(stripAcross(784, 366, 20)).toMatchObject({ count: 91, layout: { widthPx: 3 } });
});

it('knows that maps of one pixel are numbers', () => {
  expect(isStrip([1, 1, 120])).toBe(true);
  expect(isStrip([84])).toBe(true);
  expect(isStrip([2, 1, 4])).toBe(false);
});
