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
      [1, 1, 1],
      [1, 0, 0],
    ],
  },
  {
    id: 'value',
    symbol: 'V',
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

/** V = max; S = (max − min) / max, 0 for black. */
function fromRgb(rgb: Triple): Triple {
  const max = Math.max(...rgb);
  const chroma = max - Math.min(...rgb);
  return [hueOf(rgb), max > 0 ? (100 * chroma) / max : 0, 100 * max];
}

/** White, bleached by 1 − S and dimmed to V. */
function toRgb([hue, saturation, value]: Triple): Triple {
  const bleach = (part: number) => (value / 100) * (1 + (saturation / 100) * (part - 1));
  const [red, green, blue] = pureColour(hue);
  return [bleach(red), bleach(green), bleach(blue)];
}

/** Hue, saturation, value (Smith, 1978): the cone of a colour picker, made of sRGB numbers as they are. */
export const hsv: ColourSpace = {
  id: 'hsv',
  channels,
  fromRgb,
  toRgb,
  glsl: `${hueGlsl('hsv')}
vec3 fromRgb(vec3 rgb) {
  float most = max(rgb.r, max(rgb.g, rgb.b));
  float chroma = most - min(rgb.r, min(rgb.g, rgb.b));
  return vec3(hsvHueOf(rgb), most > 0.0 ? 100.0 * chroma / most : 0.0, 100.0 * most);
}
vec3 toRgb(vec3 values) {
  return values.z / 100.0 * (1.0 + values.y / 100.0 * (hsvPureColour(values.x) - 1.0));
}
`,
};
