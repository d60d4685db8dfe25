import { luma, lumaWeights } from '../luma.ts';
import type { ColourChannel, ColourSpace } from './colour-space.ts';
import { glslFloat } from './glsl-text.ts';

const channels: readonly ColourChannel[] = [
  {
    id: 'gray',
    symbol: 'Y',
    min: 0,
    max: 255,
    unit: '',
    neutral: 128,
    kind: 'magnitude',
    ramp: [
      [0, 0, 0],
      [1, 1, 1],
    ],
  },
];

/** One number a pixel, from 0 to 255: luma, Y = 0.299·R + 0.587·G + 0.114·B (BT.601). The colour is gone. */
export const gray: ColourSpace = {
  id: 'gray',
  channels,
  fromRgb: ([red, green, blue]) => [255 * luma(red, green, blue), 0, 0],
  toRgb: ([y]) => [y / 255, y / 255, y / 255],
  glsl: `
vec3 fromRgb(vec3 rgb) {
  return vec3(255.0 * dot(rgb, vec3(${lumaWeights.map(glslFloat).join(', ')})), 0.0, 0.0);
}
vec3 toRgb(vec3 values) { return vec3(values.x / 255.0); }
`,
};
