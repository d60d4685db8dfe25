import type { ColourChannel, ColourSpace } from './colour-space.ts';

const level = { min: 0, max: 255, unit: '', neutral: 0, kind: 'magnitude' } as const;
const black = [0, 0, 0] as const;

const channels: readonly ColourChannel[] = [
  { id: 'red', symbol: 'R', ...level, ramp: [black, [1, 0, 0]] },
  { id: 'green', symbol: 'G', ...level, ramp: [black, [0, 1, 0]] },
  { id: 'blue', symbol: 'B', ...level, ramp: [black, [0, 0, 1]] },
];

/** sRGB as a camera gives it, in levels from 0 to 255: a pixel is how much of three lamps is lit. */
export const rgb: ColourSpace = {
  id: 'rgb',
  channels,
  fromRgb: ([red, green, blue]) => [red * 255, green * 255, blue * 255],
  toRgb: ([red, green, blue]) => [red / 255, green / 255, blue / 255],
  glsl: `
vec3 fromRgb(vec3 rgb) { return rgb * 255.0; }
vec3 toRgb(vec3 values) { return values / 255.0; }
`,
};
