import type { ColourChannel, ColourSpace, Triple } from './colour-space.ts';
import { glslFloat, glslMatrix } from './glsl-text.ts';
import { fromLinearRgb, toLinearRgb, transferGlsl, xyzOfLinearRgb } from './linear-rgb.ts';
import { inverse, transform, type Matrix3 } from './matrix3.ts';

/** Every colour that sRGB can show lies between −108 and 99. */
const opponent = { min: -110, max: 110, unit: '', neutral: 0, kind: 'signed' } as const;
const gray = [0.47, 0.47, 0.47] as const;

const channels: readonly ColourChannel[] = [
  {
    id: 'lightness',
    symbol: 'L*',
    min: 0,
    max: 100,
    unit: '',
    neutral: 50,
    kind: 'magnitude',
    ramp: [
      [0, 0, 0],
      [1, 1, 1],
    ],
  },
  { id: 'greenRed', symbol: 'a*', ...opponent, ramp: [[0, 0.6, 0.47], gray, [0.95, 0, 0.5]] },
  { id: 'blueYellow', symbol: 'b*', ...opponent, ramp: [[0, 0.45, 1], gray, [0.6, 0.45, 0]] },
];

/** XYZ / white: the rows of `xyzOfLinearRgb` made to sum to 1, so that D65 white is (1, 1, 1). */
const relativeXyz = xyzOfLinearRgb.map((row) => {
  const white = row[0] + row[1] + row[2];
  return [row[0] / white, row[1] / white, row[2] / white];
}) as unknown as Matrix3;
const linearRgb = inverse(relativeXyz);

const delta = 6 / 29;

/** The cube root, with a straight piece below (6/29)³ where it would rise too steeply. */
function compress(share: number): number {
  return share > delta ** 3 ? Math.cbrt(share) : share / (3 * delta ** 2) + 4 / 29;
}

function expand(root: number): number {
  return root > delta ? root ** 3 : 3 * delta ** 2 * (root - 4 / 29);
}

/** L* = 116·f(Y/Yₙ) − 16; a* = 500·(f(X/Xₙ) − f(Y/Yₙ)); b* = 200·(f(Y/Yₙ) − f(Z/Zₙ)). */
function fromRgb(rgb: Triple): Triple {
  const [x, y, z] = transform(relativeXyz, toLinearRgb(rgb));
  const root = compress(y);
  return [116 * root - 16, 500 * (compress(x) - root), 200 * (root - compress(z))];
}

function toRgb([lightness, a, b]: Triple): Triple {
  const root = (lightness + 16) / 116;
  const xyz: Triple = [expand(root + a / 500), expand(root), expand(root - b / 200)];
  return fromLinearRgb(transform(linearRgb, xyz));
}

/**
 * CIELAB of 1976 with white D65 (ISO/CIE 11664-4): lightness, green to red, blue to yellow. Equal distances
 * are meant to look equally different.
 */
export const lab: ColourSpace = {
  id: 'lab',
  channels,
  fromRgb,
  toRgb,
  glsl: `${transferGlsl('lab')}
const mat3 labRelativeXyz = ${glslMatrix(relativeXyz)};
const mat3 labLinearRgb = ${glslMatrix(linearRgb)};
const float labDelta = ${glslFloat(delta)};
vec3 labCompress(vec3 share) {
  vec3 straight = share / (3.0 * labDelta * labDelta) + 4.0 / 29.0;
  vec3 root = pow(max(share, vec3(0.0)), vec3(1.0 / 3.0));
  return mix(straight, root, vec3(greaterThan(share, vec3(labDelta * labDelta * labDelta))));
}
vec3 labExpand(vec3 root) {
  vec3 straight = 3.0 * labDelta * labDelta * (root - 4.0 / 29.0);
  return mix(straight, root * root * root, vec3(greaterThan(root, vec3(labDelta))));
}
vec3 fromRgb(vec3 rgb) {
  vec3 root = labCompress(labRelativeXyz * labToLinear(rgb));
  return vec3(116.0 * root.y - 16.0, 500.0 * (root.x - root.y), 200.0 * (root.y - root.z));
}
vec3 toRgb(vec3 values) {
  float root = (values.x + 16.0) / 116.0;
  vec3 roots = vec3(root + values.y / 500.0, root, root - values.z / 200.0);
  return labFromLinear(labLinearRgb * labExpand(roots));
}
`,
};
