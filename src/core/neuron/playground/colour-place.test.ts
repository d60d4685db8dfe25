import { describe, expect, it } from 'vitest';
import { colourPlace } from './colour-place.ts';

describe('the place of a colour', () => {
  it('begins at violet, so that all shades of red stand together', () => {
    expect(colourPlace({ r: 255, g: 0, b: 0 }).x).toBeCloseTo(70 / 360, 12);
    expect(colourPlace({ r: 255, g: 0, b: 0 }).y).toBe(1);
    expect(colourPlace({ r: 255, g: 0, b: 20 }).x).toBeCloseTo(70 / 360, 1);
    expect(colourPlace({ r: 0, g: 255, b: 0 }).x).toBeCloseTo(190 / 360, 12);
    expect(colourPlace({ r: 0, g: 0, b: 255 }).x).toBeCloseTo(310 / 360, 12);
  });

  it('has gray at the bottom', () => {
    expect(colourPlace({ r: 90, g: 90, b: 90 }).y).toBe(0);
    expect(colourPlace({ r: 0, g: 0, b: 0 }).y).toBe(0);
    expect(colourPlace({ r: 200, g: 100, b: 100 }).y).toBeCloseTo(0.5, 12);
  });
});
