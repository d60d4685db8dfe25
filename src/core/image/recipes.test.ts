import { describe, expect, it } from 'vitest';
import { colourBlindness } from './colour-blindness.ts';
import type { Triple } from './colour-spaces/colour-space.ts';
import { colourSpace } from './colour-spaces/colour-spaces.ts';
import { testColours } from './colour-spaces/test-colours.ts';
import { recipes, type Recipe } from './recipes.ts';
import { channelMap, recompose } from './recompose.ts';

function cook(id: Recipe['id'], inSpace?: Recipe['space']): (rgb: Triple) => Triple {
  const { space: spaceId, changes } = recipes.find(
    (recipe) => recipe.id === id && recipe.space === (inSpace ?? recipe.space),
  )!;
  const space = colourSpace(spaceId);
  const map = channelMap(space, changes);
  return (rgb) => recompose(space, map, rgb);
}

function expectClose(actual: Triple, expected: Triple, digits = 6) {
  actual.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, digits));
}

/** Mean distance in CIELAB that two colours have. */
function difference(a: Triple, b: Triple): number {
  const lab = colourSpace('lab');
  const [from, to] = [lab.fromRgb(a), lab.fromRgb(b)];
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

describe('recipes', () => {
  it('turns red to green, green to blue, blue to red', () => {
    const turned = cook('turn-hue');
    expectClose(turned([1, 0, 0]), [0, 1, 0]);
    expectClose(turned([0, 1, 0]), [0, 0, 1]);
    expectClose(turned([0.2, 0.2, 0.7]), [0.7, 0.2, 0.2]);
  });

  it('makes every gray, and what stays within sRGB, equally light', () => {
    const flat = cook('flat-lightness', 'lab');
    for (const level of [0, 0.3, 0.8, 1])
      expectClose(flat([level, level, level]), [0.4663, 0.4663, 0.4663], 4);
    const [lightness] = colourSpace('lab').fromRgb(flat([0.6, 0.55, 0.4]));
    expect(lightness).toBeCloseTo(50, 3);
  });

  it('swaps red and blue, leaves blue out, and turns light to dark', () => {
    expectClose(cook('swap-red-blue')([0.9, 0.5, 0.1]), [0.1, 0.5, 0.9]);
    expectClose(cook('no-blue')([0.9, 0.5, 0.1]), [0.9, 0.5, 0]);
    expectClose(cook('negative', 'rgb')([0.9, 0.5, 0.1]), [0.1, 0.5, 0.9]);
    expectClose(cook('negative', 'gray')([0.2, 0.2, 0.2]), [0.8, 0.8, 0.8]);
  });

  it.each([
    ['no-saturation', 'hsv', [0.8, 0.8, 0.8]],
    ['no-saturation', 'hsl', [0.5, 0.5, 0.5]],
    ['only-light', 'ycbcr', [0.4381, 0.4381, 0.4381]],
  ] as const)('%s in %s leaves a gray: each space has its own', (id, space, gray) => {
    expectClose(cook(id, space)([0.8, 0.3, 0.2]), gray, 2);
  });

  // Printed to five digits by those who derived them from the same matrices, for white that is exactly 1.
  it.each([
    ['protanopia', 0, [0, 1.05118, -0.05116]],
    ['deuteranopia', 1, [0.95131, 0, 0.04867]],
    ['tritanopia', 2, [-0.86745, 1.86727, 0]],
  ] as const)(
    'guesses the missing cone of %s with the published weights',
    (kind, missing, weights) => {
      expectClose(colourBlindness(kind)[missing].mix, weights, 3);
    },
  );

  it.each(['protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'leaves grays as they are and stays as it is when repeated: %s',
    (kind) => {
      const blind = cook(kind);
      for (const level of [0, 0.25, 0.5, 1]) {
        expectClose(blind([level, level, level]), [level, level, level], 3);
      }
      for (const rgb of testColours()) {
        const once = blind(rgb);
        // Only what was clipped moves again.
        if (once.every((part) => part > 0 && part < 1)) expectClose(blind(once), once, 4);
      }
    },
  );

  it('confuses red and green without cones for long or medium waves, but not without those for short', () => {
    const [red, green]: [Triple, Triple] = [
      [0.75, 0.35, 0.3],
      [0.47, 0.49, 0.3],
    ];
    const seen = (kind: Recipe['id']) => difference(cook(kind)(red), cook(kind)(green));
    const trichromat = difference(red, green);
    expect(seen('deuteranopia')).toBeLessThan(trichromat / 3);
    expect(seen('tritanopia')).toBeGreaterThan(trichromat / 2);
  });

  it('turns blue toward green, and keeps red, without cones for short waves', () => {
    const blind = cook('tritanopia');
    expectClose(blind([1, 0, 0]), [1, 0, 0], 3);
    const [red, green, blue] = blind([0, 0, 1]);
    expect(Math.abs(green - blue)).toBeLessThan(0.01);
    expect(red).toBeLessThan(green);
  });

  it('darkens red for a protanope only', () => {
    const lightness = (rgb: Triple) => colourSpace('lab').fromRgb(rgb)[0];
    const normal = lightness([1, 0, 0]);
    expect(lightness(cook('protanopia')([1, 0, 0]))).toBeLessThan(normal - 5);
    expect(lightness(cook('deuteranopia')([1, 0, 0]))).toBeGreaterThan(normal);
  });
});
