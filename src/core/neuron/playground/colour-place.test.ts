import { describe, expect, it } from 'vitest';
import { colourPlace } from './colour-place.ts';

describe('the place of a colour', () => {
  it('has red in the middle, green and blue at its sides, cyan at an end', () => {
    expect(colourPlace({ r: 255, g: 0, b: 0 })).toEqual({ x: 0.5, y: 1 });
    expect(colourPlace({ r: 0, g: 255, b: 0 }).x).toBeCloseTo(5 / 6, 12);
    expect(colourPlace({ r: 0, g: 0, b: 255 }).x).toBeCloseTo(1 / 6, 12);
    expect(colourPlace({ r: 0, g: 255, b: 255 }).x).toBeCloseTo(0, 12);
  });

  it('has gray at the bottom', () => {
    expect(colourPlace({ r: 90, g: 90, b: 90 }).y).toBe(0);
    expect(colourPlace({ r: 0, g: 0, b: 0 }).y).toBe(0);
    expect(colourPlace({ r: 200, g: 100, b: 100 }).y).toBeCloseTo(0.5, 12);
  });
});
