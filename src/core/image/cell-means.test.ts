import { describe, expect, it } from 'vitest';
import { cellMeans } from './cell-means.ts';

/** A picture from a function of the pixel. */
function picture(widthPx: number, heightPx: number, rgb: (x: number, y: number) => number[]) {
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) rgba.set([...rgb(x, y), 255], (y * widthPx + x) * 4);
  }
  return rgba;
}

function means(
  rgba: Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
  columns = 16,
  rows = 12,
) {
  const out = new Uint8ClampedArray(columns * rows);
  cellMeans(rgba, widthPx, heightPx, columns, rows, out);
  return [...out];
}

describe('cellMeans', () => {
  it('gives the gray of a plain picture, whatever its size', () => {
    const expected = new Array<number>(16 * 12).fill(137);
    for (const [widthPx, heightPx] of [
      [320, 240],
      [160, 120],
      [17, 13],
      [16, 12],
    ] as const) {
      const plain = picture(widthPx, heightPx, () => [137, 137, 137]);
      expect(means(plain, widthPx, heightPx)).toEqual(expected);
    }
  });

  it('weighs the colours as BT.601 does, from black to white', () => {
    const colours = [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
      [0, 0, 0],
    ];
    const rgba = picture(5, 1, (x) => colours[x]!);
    expect(means(rgba, 5, 1, 5, 1)).toEqual([76, 150, 29, 255, 0]);
  });

  it('gives rows from top to bottom, and columns from left to right', () => {
    const rgba = picture(32, 24, (x, y) => {
      const gray = 16 * Math.floor(y / 2) + Math.floor(x / 2);
      return [gray, gray, gray];
    });
    expect(means(rgba, 32, 24)).toEqual(Array.from({ length: 192 }, (_, cell) => cell));
  });

  it('takes every pixel of a cell into account, and none twice', () => {
    const rgba = picture(10, 7, (x, y) => [x * 20, y * 30, x * y]);
    const luma = (x: number, y: number) => 0.299 * x * 20 + 0.587 * y * 30 + 0.114 * x * y;
    const expected = [];
    for (const ys of [
      [0, 1],
      [2, 3, 4],
      [5, 6],
    ]) {
      for (const xs of [
        [0, 1, 2],
        [3, 4, 5, 6],
        [7, 8, 9],
      ]) {
        const values = ys.flatMap((y) => xs.map((x) => luma(x, y)));
        expected.push(Math.round(values.reduce((sum, value) => sum + value) / values.length));
      }
    }
    expect(means(rgba, 10, 7, 3, 3)).toEqual(expected);
  });

  it('turns stripes finer than a cell into their mean', () => {
    const stripes = picture(320, 240, (x) => (x % 2 ? [255, 255, 255] : [0, 0, 0]));
    expect(new Set(means(stripes, 320, 240))).toEqual(new Set([128]));
  });
});
