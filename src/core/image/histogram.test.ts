import { describe, expect, it } from 'vitest';
import { colourSpace } from './colour-spaces/colour-spaces.ts';
import { channelHistograms, histogram } from './histogram.ts';

describe('histogram', () => {
  it('counts a value in the part that begins at it, and the maximum in the last', () => {
    expect([...histogram([0, 63.9, 64, 128, 192, 255.9, 256], 4, 0, 256)]).toEqual([2, 1, 1, 3]);
  });

  it('counts what lies beyond in the first and last bar, and NaN nowhere', () => {
    const values = [-Infinity, -3, 0.5, 7, Infinity, NaN];
    expect([...histogram(values, 2, 0, 1)]).toEqual([2, 3]);
  });

  it('counts one bar a level for whole levels', () => {
    const levels = Array.from({ length: 256 }, (_, level) => level);
    expect([...histogram(levels, 256, 0, 256)]).toEqual(new Array(256).fill(1));
  });

  it('takes one channel of many', () => {
    expect([...histogram([1, 9, 1, 9, 2, 9], 3, 0, 3, 0, 2)]).toEqual([0, 2, 1]);
    expect([...histogram([1, 9, 1, 9, 2, 9], 10, 0, 10, 1, 2)]).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 3,
    ]);
  });
});

describe('channelHistograms', () => {
  const rgba = [255, 0, 0, 255, 0, 255, 255, 9, 100, 100, 100, 255];

  it('counts every pixel once a channel, in the units of the space', () => {
    const [hue, saturation, value] = channelHistograms(rgba, colourSpace('hsv'), 4);
    expect([...hue!]).toEqual([2, 0, 1, 0]);
    expect([...saturation!]).toEqual([1, 0, 0, 2]);
    expect([...value!]).toEqual([0, 1, 0, 2]);
  });

  it('has one for gray, with a bar of its own for each level', () => {
    const grays = Array.from({ length: 256 }, (_, level) => [level, level, level, 255]).flat();
    const counts = channelHistograms(grays, colourSpace('gray'), 256);
    expect(counts).toHaveLength(1);
    expect([...counts[0]!]).toEqual(new Array(256).fill(1));
  });
});
