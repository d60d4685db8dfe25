import { describe, expect, it } from 'vitest';
import { areaAverage, sizeAcross } from './area-average.ts';

/** A picture from a function of the pixel. */
function picture(widthPx: number, heightPx: number, rgb: (x: number, y: number) => number[]) {
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) rgba.set([...rgb(x, y), x], (y * widthPx + x) * 4);
  }
  return rgba;
}

const busy = (x: number, y: number) => [(x * 37 + y * 11) % 256, (x * x + y) % 256, (y * 53) % 256];

describe('sizeAcross', () => {
  it('keeps the shape, at least one pixel, and never enlarges', () => {
    const size = { widthPx: 640, heightPx: 480 };
    expect(sizeAcross(size, 8)).toEqual({ widthPx: 8, heightPx: 6 });
    expect(sizeAcross(size, 10)).toEqual({ widthPx: 10, heightPx: 8 });
    expect(sizeAcross(size, 2000)).toEqual(size);
    expect(sizeAcross({ widthPx: 640, heightPx: 3 }, 8)).toEqual({ widthPx: 8, heightPx: 1 });
    expect(sizeAcross({ widthPx: 3, heightPx: 640 }, 0)).toEqual({ widthPx: 1, heightPx: 213 });
  });
});

describe('areaAverage', () => {
  it('is the picture itself, without alpha, at its own resolution', () => {
    const { data, ...size } = areaAverage(picture(5, 4, busy), { widthPx: 5, heightPx: 4 }, 5);
    expect(size).toEqual({ widthPx: 5, heightPx: 4, channels: 3 });
    for (let y = 0; y < 4; y++) {
      for (let x = 0; x < 5; x++)
        expect([...data.slice((y * 5 + x) * 3).slice(0, 3)]).toEqual(busy(x, y));
    }
  });

  it('is the mean of whole blocks when they fit', () => {
    const { data } = areaAverage(
      picture(4, 2, (x, y) => [x * 10, y * 100, 7]),
      { widthPx: 4, heightPx: 2 },
      2,
    );
    expect([...data]).toEqual([5, 50, 7, 25, 50, 7]);
  });

  it('shares a pixel that two target pixels cover, by area', () => {
    const { data } = areaAverage(
      picture(3, 1, (x) => [x * 30, 0, 0]),
      { widthPx: 3, heightPx: 1 },
      2,
    );
    expect(data[0]).toBeCloseTo((0 + 0.5 * 30) / 1.5, 5);
    expect(data[3]).toBeCloseTo((0.5 * 30 + 60) / 1.5, 5);
  });

  it('agrees with the mean of a fine grid of points, for sizes that do not fit', () => {
    const [widthPx, heightPx] = [13, 11];
    const { data, ...target } = areaAverage(
      picture(widthPx, heightPx, busy),
      { widthPx, heightPx },
      5,
    );
    expect(target).toEqual({ widthPx: 5, heightPx: 4, channels: 3 });
    // So many points an axis that every edge of a source or target pixel lies between two.
    const [nx, ny] = [13, 11];
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 5; column++) {
        let sum = 0;
        for (let j = 0; j < ny; j++) {
          for (let i = 0; i < nx; i++) {
            const x = Math.floor(((column + (i + 0.5) / nx) * widthPx) / 5);
            const y = Math.floor(((row + (j + 0.5) / ny) * heightPx) / 4);
            sum += busy(x, y)[1]!;
          }
        }
        expect(data[(row * 5 + column) * 3 + 1]).toBeCloseTo(sum / (nx * ny), 3);
      }
    }
  });

  it('keeps the mean of the whole picture', () => {
    const rgba = picture(37, 29, busy);
    const { data } = areaAverage(rgba, { widthPx: 37, heightPx: 29 }, 8);
    const mean = (values: ArrayLike<number>, step: number) => {
      let sum = 0;
      for (let at = 0; at < values.length; at += step) sum += values[at]!;
      return sum / (values.length / step);
    };
    expect(mean(data, 3)).toBeCloseTo(mean(rgba, 4), 3);
  });
});
