import type { ColourChannel, ColourSpace, Triple } from './colour-space.ts';
import { hueGlsl, hueOf, hueRamp, pureColour } from './hue.ts';

const channels: readonly ColourChannel[] = [
  {
    id: 'hue',
    symbol: 'H',
    min: 0,
    max: 360,
    unit: '°',
    neutral: 0,
    kind: 'angle',
    ramp: hueRamp,
  },
  {
    id: 'saturation',
    symbol: 'S',
    min: 0,
    max: 100,
    unit: '%',
    neutral: 0,
    kind: 'magnitude',
    ramp: [
      [0.5, 0.5, 0.5],
      [1, 0, 0],
    ],
  },
  {
    id: 'lightness',
    symbol: 'L',
    min: 0,
    max: 100,
    unit: '%',
    neutral: 50,
    kind: 'magnitude',
    ramp: [
      [0, 0, 0],
      [1, 1, 1],
    ],
  },
];

/** L = (max + min) / 2; S = (max − min) / (1 − |2L − 1|), 0 for black and white. */
function fromRgb(rgb: Triple): Triple {
  const max = Math.max(...rgb);
  const min = Math.min(...rgb);
  const room = 1 - Math.abs(max + min - 1);
  return [hueOf(rgb), room > 0 ? (100 * (max - min)) / room : 0, 50 * (max + min)];
}

/** Lightness, with the pure colour's distance from mid gray times the room that lightness leaves. */
function toRgb([hue, saturation, lightness]: Triple): Triple {
  const chroma = (1 - Math.abs(lightness / 50 - 1)) * (saturation / 100);
  const around = (part: number) => lightness / 100 + chroma * (part - 0.5);
  const [red, green, blue] = pureColour(hue);
  return [around(red), around(green), around(blue)];
}

/** Hue, saturation, lightness (Joblove and Greenberg, 1978): pure colours halfway from black to white. */
export const hsl: ColourSpace = {
  id: 'hsl',
  channels,
  fromRgb,
  toRgb,
  glsl: `${hueGlsl('hsl')}
vec3 fromRgb(vec3 rgb) {
  float most = max(rgb.r, max(rgb.g, rgb.b));
  float least = min(rgb.r, min(rgb.g, rgb.b));
  float room = 1.0 - abs(most + least - 1.0);
  return vec3(hslHueOf(rgb), room > 0.0 ? 100.0 * (most - least) / room : 0.0, 50.0 * (most + least));
}
vec3 toRgb(vec3 values) {
  float chroma = (1.0 - abs(values.z / 50.0 - 1.0)) * values.y / 100.0;
  return values.z / 100.0 + chroma * (hslPureColour(values.x) - 0.5);
}
`,
};
