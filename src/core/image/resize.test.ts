import { describe, expect, it } from 'vitest';
import { SquareResizer } from './resize.ts';

/** The definition itself: each output value is a weighted mean over all source pixels. */
function slowResize(rgba: Uint8ClampedArray, inPx: number, outPx: number): Float64Array {
  const scale = inPx / outPx;
  const radius = Math.max(scale, 1);
  const triangle = (source: number, out: number) =>
    Math.max(0, 1 - Math.abs(source + 0.5 - (out + 0.5) * scale) / radius);
  const result = new Float64Array(outPx * outPx * 3);
  for (let oy = 0; oy < outPx; oy++) {
    for (let ox = 0; ox < outPx; ox++) {
      const sum = [0, 0, 0];
      let total = 0;
      for (let y = 0; y < inPx; y++) {
        for (let x = 0; x < inPx; x++) {
          const weight = triangle(x, ox) * triangle(y, oy);
          total += weight;
          for (let c = 0; c < 3; c++) sum[c]! += weight * rgba[(y * inPx + x) * 4 + c]!;
        }
      }
      for (let c = 0; c < 3; c++) result[(oy * outPx + ox) * 3 + c] = sum[c]! / total;
    }
  }
  return result;
}

function noise(sidePx: number): Uint8ClampedArray {
  let state = 12345;
  return Uint8ClampedArray.from({ length: sidePx * sidePx * 4 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}

describe('SquareResizer', () => {
  it.each([
    [28, 16],
    [28, 20],
    [28, 24],
    [28, 9],
    [8, 8],
    [5, 12],
    [1, 4],
  ])('resizes %i px to %i px as the definition says', (inPx, outPx) => {
    const picture = noise(inPx);
    const out = new Float32Array(outPx * outPx * 3);
    new SquareResizer(inPx, outPx).resize(picture, out);
    const expected = slowResize(picture, inPx, outPx);
    out.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-3));
  });

  it('leaves a picture of the right size as it is', () => {
    const picture = noise(8);
    const out = new Float32Array(8 * 8 * 3);
    new SquareResizer(8, 8).resize(picture, out);
    expect(Array.from(out)).toEqual(Array.from(picture).filter((_, i) => i % 4 !== 3));
  });

  it('folds gain and shift in, and gives the same result when used again', () => {
    const resizer = new SquareResizer(28, 20);
    const plain = new Float32Array(20 * 20 * 3);
    const scaled = new Float32Array(20 * 20 * 3).fill(99);
    resizer.resize(noise(28), plain);
    resizer.resize(noise(28), scaled, 1 / 128, -127 / 128);
    scaled.forEach((value, i) => expect(value).toBeCloseTo((plain[i]! - 127) / 128, 5));
  });

  it('keeps fine stripes from turning into coarse ones', () => {
    const stripes = noise(224).map((_, i) => (Math.floor(i / 4) % 2 ? 255 : 0));
    const out = new Float32Array(128 * 128 * 3);
    new SquareResizer(224, 128).resize(stripes, out);
    const middle = out.subarray(64 * 128 * 3 + 30, 64 * 128 * 3 + 354);
    expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(40);
  });
});
