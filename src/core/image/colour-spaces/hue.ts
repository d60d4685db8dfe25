import type { Triple } from './colour-space.ts';

/** The six pure colours of the circle of hues, red to red: the ramp of a hue from 0° to 360°. */
export const hueRamp: readonly Triple[] = [
  [1, 0, 0],
  [1, 1, 0],
  [0, 1, 0],
  [0, 1, 1],
  [0, 0, 1],
  [1, 0, 1],
  [1, 0, 0],
];

/**
 * Hue of a colour in degrees, from 0 to below 360, as HSV and HSL share it: which sixth of the circle the
 * largest number stands for, and how far the other two pull away. A gray has none; 0 stands for it.
 */
export function hueOf([red, green, blue]: Triple): number {
  const max = Math.max(red, green, blue);
  const chroma = max - Math.min(red, green, blue);
  if (chroma <= 0) return 0;
  const sixths =
    max === red
      ? (green - blue) / chroma
      : max === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return wrap360(sixths * 60);
}

/** An angle in degrees on its circle: from 0 to below 360. */
export function wrap360(degrees: number): number {
  const turned = degrees % 360;
  // The second remainder: a tiny negative angle plus 360 is rounded to 360 itself.
  return turned < 0 ? (turned + 360) % 360 : turned;
}

/** The pure colour of a hue in degrees, of any turn: one number 1, one 0, one between. */
export function pureColour(hueDegrees: number): Triple {
  const sixths = wrap360(hueDegrees) / 60;
  const between = (value: number) => Math.min(1, Math.max(0, value));
  return [
    between(Math.abs(sixths - 3) - 1),
    between(2 - Math.abs(sixths - 2)),
    between(2 - Math.abs(sixths - 4)),
  ];
}

/** The same two in GLSL: `float <id>HueOf(vec3 rgb)` and `vec3 <id>PureColour(float hueDegrees)`. */
export function hueGlsl(id: string): string {
  return `
float ${id}HueOf(vec3 rgb) {
  float most = max(rgb.r, max(rgb.g, rgb.b));
  float chroma = most - min(rgb.r, min(rgb.g, rgb.b));
  if (chroma <= 0.0) return 0.0;
  float sixths = most == rgb.r ? (rgb.g - rgb.b) / chroma
    : most == rgb.g ? (rgb.b - rgb.r) / chroma + 2.0
    : (rgb.r - rgb.g) / chroma + 4.0;
  return mod(sixths * 60.0, 360.0);
}
vec3 ${id}PureColour(float hueDegrees) {
  float sixths = mod(hueDegrees, 360.0) / 60.0;
  return clamp(vec3(abs(sixths - 3.0) - 1.0, 2.0 - abs(sixths - 2.0), 2.0 - abs(sixths - 4.0)), 0.0, 1.0);
}
`;
}
