import { describe, expect, it } from 'vitest';
import type { Triple } from './colour-spaces/colour-space.ts';
import { colourSpace } from './colour-spaces/colour-spaces.ts';
import { toLinearRgb } from './colour-spaces/linear-rgb.ts';
import { testColours } from './colour-spaces/test-colours.ts';
import { coneShare, dimLight, rodBrightness } from './dim-light.ts';

const light = ([red, green, blue]: Triple) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
const brightness = (rgb: Triple) => light(toLinearRgb(rgb));

describe('coneShare', () => {
  it('goes from cones alone to rods alone, between 4 and 0.01 cd/m² of white paper', () => {
    expect(coneShare(2)).toBe(1);
    expect(coneShare(Math.log10(4 * Math.PI))).toBeCloseTo(1, 4);
    expect(coneShare(Math.log10(0.01 * Math.PI))).toBeCloseTo(0, 10);
    expect(coneShare(-3)).toBe(0);
    expect(coneShare(-0.7 + Math.log10(Math.PI))).toBeCloseTo(0.5, 10);
  });
});

describe('rodBrightness', () => {
  it('is 0 for black and 1 for white', () => {
    expect(rodBrightness([0, 0, 0])).toBeCloseTo(0, 10);
    expect(rodBrightness([1, 1, 1])).toBeCloseTo(1, 10);
  });

  it('hardly sees red, and blue better than daylight does', () => {
    expect(rodBrightness([1, 0, 0])).toBeLessThan(0.2126 / 5);
    expect(rodBrightness([0, 0, 1])).toBeGreaterThan(2.5 * 0.0722);
  });

  // By hand from XYZ of the primaries and white: V = 0.0846, 1.969, 0.5188 and 2.573.
  it('answers the primaries as the published formula does', () => {
    expect(rodBrightness([1, 0, 0])).toBeCloseTo(0.0329, 3);
    expect(rodBrightness([0, 1, 0])).toBeCloseTo(0.7653, 3);
    expect(rodBrightness([0, 0, 1])).toBeCloseTo(0.2016, 3);
  });

  it('is about light: half the light, half the answer', () => {
    const half = 0.7353569830524495;
    expect(rodBrightness([half, half, half])).toBeCloseTo(0.5, 6);
  });
});

describe('dimLight', () => {
  it('leaves daylight as it is', () => {
    for (const rgb of testColours()) {
      dimLight(rgb, 3).forEach((part, at) => expect(part).toBeCloseTo(rgb[at]!, 6));
    }
  });

  it('leaves one hue in the dark: all that differs is how bright', () => {
    const hues = testColours()
      .map((rgb) => toLinearRgb(dimLight(rgb, -2.5)))
      .filter((seen) => light(seen) > 1e-4)
      .map(([red, green, blue]) => [red / green, blue / green]);
    expect(hues.length).toBeGreaterThan(100);
    for (const [red, blue] of hues) {
      expect(red).toBeCloseTo(hues[0]![0]!, 6);
      expect(blue).toBeCloseTo(hues[0]![1]!, 6);
    }
    expect(hues[0]![1]).toBeGreaterThan(1.5);
  });

  it('makes red, brighter by day, darker than blue by night', () => {
    const poppy: Triple = [0.85, 0.15, 0.1];
    const cornflower: Triple = [0.25, 0.35, 0.85];
    expect(brightness(poppy)).toBeGreaterThan(brightness(cornflower));
    expect(brightness(dimLight(poppy, -1.5))).toBeLessThan(
      brightness(dimLight(cornflower, -1.5)) / 2,
    );
  });

  it('darkens without a jump, and takes colour away without a jump', () => {
    const chroma = (rgb: Triple) => {
      const [, saturation] = colourSpace('hsv').fromRgb(rgb);
      return saturation;
    };
    let before = dimLight([1, 1, 1], 3);
    for (let luxLog = 3; luxLog >= -3; luxLog -= 0.05) {
      const white = dimLight([1, 1, 1], luxLog);
      expect(brightness(white)).toBeLessThanOrEqual(brightness(before) + 1e-4);
      expect(brightness(before) - brightness(white)).toBeLessThan(0.05);
      before = white;
    }
    expect(brightness(before)).toBeCloseTo(10 ** (0.2 * (-3 - 0.6 - Math.log10(Math.PI))), 2);
    const green: Triple = [0.2, 0.7, 0.2];
    expect(chroma(dimLight(green, 0.3))).toBeLessThan(chroma(green));
  });

  it('stays within what a screen shows', () => {
    for (const rgb of testColours()) {
      for (const luxLog of [-4, -1, 0, 0.5, 1, 5]) {
        for (const part of dimLight(rgb, luxLog)) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1 + 1e-9);
        }
      }
    }
  });
});
