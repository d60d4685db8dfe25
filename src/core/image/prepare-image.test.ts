import { describe, expect, it } from 'vitest';
import { prepareImage, toRgba } from './prepare-image.ts';

const rgba = [200, 10, 100, 0, 101, 20, 100, 0, 0, 30, 100, 0, 0, 41, 100, 0];
const size = { widthPx: 2, heightPx: 2 };

describe('prepareImage', () => {
  it('is the camera numbers at full resolution and eight bits', () => {
    const { data } = prepareImage(rgba, size, { bits: 8 });
    expect([...data]).toEqual([200, 10, 100, 101, 20, 100, 0, 30, 100, 0, 41, 100]);
  });

  it('averages first, rounds the mean half up, and then drops bits', () => {
    const one = prepareImage(rgba, size, { acrossPx: 1, bits: 8 });
    expect([one.widthPx, one.heightPx, ...one.data]).toEqual([1, 1, 75, 25, 100]);
    // Quantised first, the mean of red would be 255 / 4.
    expect([...prepareImage(rgba, size, { acrossPx: 1, bits: 1 }).data]).toEqual([0, 0, 0]);
  });
});

describe('toRgba', () => {
  it('makes opaque bytes of three channels and of one', () => {
    const colour = {
      widthPx: 1,
      heightPx: 2,
      channels: 3,
      data: new Float32Array([1, 2.5, 300, 4, -5, 6]),
    };
    expect([...toRgba(colour)]).toEqual([1, 3, 255, 255, 4, 0, 6, 255]);
    const gray = { widthPx: 2, heightPx: 1, channels: 1, data: new Float32Array([7, 8]) };
    expect([...toRgba(gray)]).toEqual([7, 7, 7, 255, 8, 8, 8, 255]);
  });
});
