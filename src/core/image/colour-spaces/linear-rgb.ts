import type { Triple } from './colour-space.ts';
import type { Matrix3 } from './matrix3.ts';

/**
 * Amount of light that an sRGB number between 0 and 1 stands for (IEC 61966-2-1): a straight piece near
 * black, then ((v + 0.055) / 1.055)^2.4. Mirrored below 0, so that colours that cannot be shown survive.
 */
export function toLinear(value: number): number {
  const size = Math.abs(value);
  const light = size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4;
  return Math.sign(value) * light;
}

/** The sRGB number for an amount of light: the inverse of `toLinear`. */
export function fromLinear(light: number): number {
  const size = Math.abs(light);
  const value = size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055;
  return Math.sign(light) * value;
}

/** `toLinear` of red, green and blue. */
export function toLinearRgb([red, green, blue]: Triple): Triple {
  return [toLinear(red), toLinear(green), toLinear(blue)];
}

/** `fromLinear` of red, green and blue. */
export function fromLinearRgb([red, green, blue]: Triple): Triple {
  return [fromLinear(red), fromLinear(green), fromLinear(blue)];
}

/** Linear RGB → CIE XYZ (2°), from the primaries of sRGB and white D65 at x = 0.3127, y = 0.3290. */
export const xyzOfLinearRgb: Matrix3 = [
  [0.4123907992659595, 0.357584339383878, 0.1804807884018343],
  [0.21263900587151027, 0.715168678767756, 0.07219231536073371],
  [0.01933081871559182, 0.11919477979462598, 0.9505321522496607],
];

/** The same two curves in GLSL: `vec3 <id>ToLinear(vec3)` and `vec3 <id>FromLinear(vec3)`. */
export function transferGlsl(id: string): string {
  return `
vec3 ${id}ToLinear(vec3 value) {
  vec3 size = abs(value);
  vec3 curved = pow((size + 0.055) / 1.055, vec3(2.4));
  return sign(value) * mix(curved, size / 12.92, vec3(lessThanEqual(size, vec3(0.04045))));
}
vec3 ${id}FromLinear(vec3 light) {
  vec3 size = abs(light);
  vec3 curved = 1.055 * pow(size, vec3(1.0 / 2.4)) - 0.055;
  return sign(light) * mix(curved, size * 12.92, vec3(lessThanEqual(size, vec3(0.0031308))));
}
`;
}
