import { lumaWeights } from '../luma.ts';
import type { ColourChannel, ColourSpace, Triple } from './colour-space.ts';
import { glslMatrix } from './glsl-text.ts';
import { inverse, transform, type Matrix3 } from './matrix3.ts';

const level = { min: 0, max: 255, unit: '', neutral: 128 } as const;
const gray = [0.5, 0.5, 0.5] as const;

const channels: readonly ColourChannel[] = [
  {
    id: 'luma',
    symbol: 'Y',
    ...level,
    kind: 'magnitude',
    ramp: [
      [0, 0, 0],
      [1, 1, 1],
    ],
  },
  {
    id: 'blueDifference',
    symbol: 'Cb',
    ...level,
    kind: 'signed',
    ramp: [[0.5, 0.67, 0], gray, [0.5, 0.33, 1]],
  },
  {
    id: 'redDifference',
    symbol: 'Cr',
    ...level,
    kind: 'signed',
    ramp: [[0, 0.86, 0.5], gray, [1, 0.14, 0.5]],
  },
];

const [kr, kg, kb] = lumaWeights;

/** Y = Kr·R + Kg·G + Kb·B; Cb = (B − Y) / (2 − 2Kb); Cr = (R − Y) / (2 − 2Kr); still without 255 and 128. */
const fromRgbMatrix: Matrix3 = [
  [kr, kg, kb],
  [-kr / (2 - 2 * kb), -kg / (2 - 2 * kb), 0.5],
  [0.5, -kg / (2 - 2 * kr), -kb / (2 - 2 * kr)],
];
const toRgbMatrix = inverse(fromRgbMatrix);

function fromRgb(rgb: Triple): Triple {
  const [y, cb, cr] = transform(fromRgbMatrix, rgb);
  return [255 * y, 255 * cb + 128, 255 * cr + 128];
}

function toRgb([y, cb, cr]: Triple): Triple {
  return transform(toRgbMatrix, [y / 255, (cb - 128) / 255, (cr - 128) / 255]);
}

/**
 * Luma and two colour differences in levels, BT.601 weights, full range, as JPEG files hold them (JFIF,
 * ITU-T T.871). Pure blue and pure red reach 255.5, which a file rounds to 255.
 */
export const ycbcr: ColourSpace = {
  id: 'ycbcr',
  channels,
  fromRgb,
  toRgb,
  glsl: `
const mat3 ycbcrFromRgb = ${glslMatrix(fromRgbMatrix)};
const mat3 ycbcrToRgb = ${glslMatrix(toRgbMatrix)};
const vec3 ycbcrNeutral = vec3(0.0, 128.0, 128.0);
vec3 fromRgb(vec3 rgb) { return ycbcrFromRgb * rgb * 255.0 + ycbcrNeutral; }
vec3 toRgb(vec3 values) { return ycbcrToRgb * ((values - ycbcrNeutral) / 255.0); }
`,
};
