import type { ColourChannel, ColourSpace, Triple } from './colour-space.ts';
import { glslMatrix } from './glsl-text.ts';
import { fromLinearRgb, toLinearRgb, transferGlsl, xyzOfLinearRgb } from './linear-rgb.ts';
import { inverse, product, transform, type Matrix3 } from './matrix3.ts';

const share = { min: 0, max: 1, unit: '', neutral: 0, kind: 'magnitude' } as const;
const black = [0, 0, 0] as const;

const channels: readonly ColourChannel[] = [
  { id: 'long', symbol: 'L', ...share, ramp: [black, [1, 0.45, 0.2]] },
  { id: 'medium', symbol: 'M', ...share, ramp: [black, [0.3, 0.9, 0.2]] },
  { id: 'short', symbol: 'S', ...share, ramp: [black, [0.35, 0.4, 1]] },
];

/** XYZ → cone responses, Hunt–Pointer–Estevez, scaled to D65 (Hunt; Fairchild, Color Appearance Models). */
export const lmsOfXyz: Matrix3 = [
  [0.40024, 0.7076, -0.08081],
  [-0.2263, 1.16532, 0.0457],
  [0, 0, 0.91822],
];

const fromLinear = product(lmsOfXyz, xyzOfLinearRgb);
const toLinear = inverse(fromLinear);

/**
 * How strongly a colour excites the eye's three kinds of cones, those for long, medium and short waves: a
 * matrix on linear light, 0 for black and 1 (to four digits) for D65 white.
 */
export const lms: ColourSpace = {
  id: 'lms',
  channels,
  fromRgb: (rgb: Triple) => transform(fromLinear, toLinearRgb(rgb)),
  toRgb: (values: Triple) => fromLinearRgb(transform(toLinear, values)),
  glsl: `${transferGlsl('lms')}
const mat3 lmsOfLinear = ${glslMatrix(fromLinear)};
const mat3 lmsInverse = ${glslMatrix(toLinear)};
vec3 fromRgb(vec3 rgb) { return lmsOfLinear * lmsToLinear(rgb); }
vec3 toRgb(vec3 values) { return lmsFromLinear(lmsInverse * values); }
`,
};
