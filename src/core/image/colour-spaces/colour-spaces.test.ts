import { converter } from 'culori';
import { describe, expect, it } from 'vitest';
import type { ColourSpaceId, Triple } from './colour-space.ts';
import { colourSpace, colourSpaces } from './colour-spaces.ts';
import { testColours } from './test-colours.ts';

function expectClose(actual: Triple, expected: Triple, digits = 6) {
  actual.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, digits));
}

const toHsv = converter('hsv');
const toHsl = converter('hsl');
const toLab = converter('lab65');

/** What an independent library makes of a colour, in our units; it leaves the hue of a gray open. */
const byCulori: Record<'rgb' | 'hsv' | 'hsl' | 'lab', (rgb: Triple) => (number | undefined)[]> = {
  rgb: (rgb) => rgb.map((part) => part * 255),
  hsv: ([r, g, b]) => {
    const { h, s, v } = toHsv({ mode: 'rgb', r, g, b });
    return [h, s * 100, v * 100];
  },
  hsl: ([r, g, b]) => {
    const { h, s, l } = toHsl({ mode: 'rgb', r, g, b });
    return [h, s * 100, l * 100];
  },
  lab: ([r, g, b]) => {
    const lab = toLab({ mode: 'rgb', r, g, b });
    return [lab.l, lab.a, lab.b];
  },
};

describe.each(colourSpaces)('$id', (space) => {
  it('comes back to where it started', () => {
    for (const rgb of testColours()) {
      const back = space.toRgb(space.fromRgb(rgb));
      if (space.id === 'gray') {
        const luma = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
        expectClose(back, [luma, luma, luma]);
      } else expectClose(back, rgb);
    }
  });

  it('holds all of sRGB in the ranges of its channels', () => {
    for (const rgb of testColours()) {
      const values = space.fromRgb(rgb);
      space.channels.forEach(({ min, max }, at) => {
        // YCbCr reaches 255.5 by definition; the cones' matrix has five digits.
        expect(values[at]).toBeGreaterThanOrEqual(min);
        expect(values[at]).toBeLessThanOrEqual(max + (space.id === 'ycbcr' ? 0.5 : 1e-3) + 1e-9);
      });
    }
  });

  it('uses its ranges, whole or nearly', () => {
    const values = testColours().map(space.fromRgb);
    space.channels.forEach(({ min, max, kind }, at) => {
      const held = values.map((value) => value[at]!);
      const reach = (Math.max(...held) - Math.min(...held)) / (max - min);
      expect(reach).toBeGreaterThan(kind === 'signed' ? 0.8 : 0.95);
    });
  });

  it('has neutral values inside its ranges', () => {
    for (const { min, max, neutral } of space.channels) {
      expect(neutral).toBeGreaterThanOrEqual(min);
      expect(neutral).toBeLessThanOrEqual(max);
    }
  });

  it('names its channels, and its helpers in GLSL, so that nothing collides', () => {
    expect(new Set(space.channels.map(({ id }) => id)).size).toBe(space.channels.length);
    const names = [...space.glsl.matchAll(/^(?:const )?(?:float|vec3|mat3) (\w+)/gm)].map(
      ([, name]) => name!,
    );
    expect(names).toEqual(expect.arrayContaining(['fromRgb', 'toRgb']));
    const helpers = names.filter((name) => name !== 'fromRgb' && name !== 'toRgb');
    expect(helpers.filter((name) => !name.startsWith(space.id))).toEqual([]);
  });
});

describe.each(['rgb', 'hsv', 'hsl', 'lab'] as const)('%s against culori', (id) => {
  it('agrees on all of sRGB', () => {
    for (const rgb of testColours()) {
      const values = colourSpace(id).fromRgb(rgb);
      byCulori[id](rgb).forEach((expected, at) => {
        // Culori says undefined for the hue of a gray; its matrix of XYZ ends one digit before ours.
        expect(values[at]).toBeCloseTo(expected ?? 0, 6);
      });
    }
  });
});

describe('colours that a signed or angular channel must not touch', () => {
  it.each(['ycbcr', 'lab'] as ColourSpaceId[])('gives every gray neutral colour in %s', (id) => {
    const { channels, fromRgb } = colourSpace(id);
    for (const level of [0, 0.01, 0.2, 0.5, 1]) {
      const [, second, third] = fromRgb([level, level, level]);
      expect(second).toBeCloseTo(channels[1]!.neutral, 6);
      expect(third).toBeCloseTo(channels[2]!.neutral, 6);
    }
  });

  it.each(['hsv', 'hsl'] as ColourSpaceId[])('gives every gray hue 0, saturation 0 in %s', (id) => {
    for (const level of [0, 0.2, 1]) {
      expect(colourSpace(id).fromRgb([level, level, level]).slice(0, 2)).toEqual([0, 0]);
    }
  });

  it.each(['hsv', 'hsl'] as ColourSpaceId[])('closes the circle of hues in %s', (id) => {
    const { fromRgb, toRgb } = colourSpace(id);
    const [hue] = fromRgb([1, 0, 0.001]);
    expect(hue).toBeGreaterThan(359.9);
    expect(hue).toBeLessThan(360);
    for (const turn of [-720, -360, 360, 720])
      expectClose(toRgb([210 + turn, 80, 40]), toRgb([210, 80, 40]));
    expect(fromRgb([1, 0, Number.EPSILON])[0]).toBeLessThan(360);
  });

  it('takes a hue at or beyond the circle, and a saturation beyond its range, without a NaN', () => {
    for (const space of colourSpaces) {
      for (const values of [
        [-400, -50, 300],
        [1e4, 1e4, -1e4],
      ] as unknown as Triple[]) {
        for (const part of space.toRgb(values)) expect(part).not.toBeNaN();
      }
    }
  });
});

describe('YCbCr against published values', () => {
  // ITU-T T.871 (JFIF), clause 6.2: its equations have four digits and no more.
  it('gives the primaries of JFIF', () => {
    const { fromRgb } = colourSpace('ycbcr');
    const expected: [Triple, Triple][] = [
      [
        [0, 0, 0],
        [0, 128, 128],
      ],
      [
        [1, 1, 1],
        [255, 128, 128],
      ],
      [
        [1, 0, 0],
        [76.245, 84.97, 255.5],
      ],
      [
        [0, 1, 0],
        [149.685, 43.52, 21.23],
      ],
      [
        [0, 0, 1],
        [29.07, 255.5, 107.26],
      ],
    ];
    for (const [rgb, values] of expected) expectClose(fromRgb(rgb), values, 1);
  });

  it('comes back by the published inverse', () => {
    const { toRgb } = colourSpace('ycbcr');
    const [y, cb, cr] = [90, 150, 101];
    expectClose(
      toRgb([y, cb, cr]).map((part) => part * 255) as unknown as Triple,
      [
        y + 1.402 * (cr - 128),
        y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128),
        y + 1.772 * (cb - 128),
      ],
      4,
    );
  });
});

describe('LMS against published values', () => {
  it('is 1 for the white of D65, for every cone', () => {
    expectClose(colourSpace('lms').fromRgb([1, 1, 1]), [1, 1, 1], 3);
  });

  // Hunt–Pointer–Estevez for D65 times the matrix of sRGB (IEC 61966-2-1), as printed with four digits.
  it('gives the primaries as columns of the published matrix on linear RGB', () => {
    const { fromRgb } = colourSpace('lms');
    expectClose(fromRgb([1, 0, 0]), [0.31399, 0.15537, 0.01775], 4);
    expectClose(fromRgb([0, 1, 0]), [0.63951, 0.75789, 0.10945], 4);
    expectClose(fromRgb([0, 0, 1]), [0.0465, 0.0867, 0.87257], 3);
  });

  it('is about light, not about levels: half the light, half the response', () => {
    const half = 0.7353569830524495;
    const [long, medium, short] = colourSpace('lms').fromRgb([half, half, half]);
    expectClose([long, medium, short], [0.5, 0.5, 0.5], 3);
  });
});
