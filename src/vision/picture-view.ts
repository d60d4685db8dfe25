import { lumaGlsl } from '../core/image/luma.ts';
import { digitsGlsl } from './digits.ts';
import { readerGlsl, shaderHead } from './glsl.ts';
import type { GpuImage } from './gpu-image.ts';
import type { Precision } from './gpu.ts';

/** What is written into the squares of pixels: nothing, one number, or three in the channels' colours. */
export type DigitLines = 0 | 1 | 3;

/** How the numbers of a pixel become what is seen of it. */
export interface ViewProgram {
  /** Under which it is kept. */
  readonly name: string;
  readonly digits: DigitLines;
  /** How many glyphs a number has, most of the time, where there is one. */
  readonly glyphsWide?: number;
  /**
   * GLSL that defines `vec3 shown(vec3 levels)`, the colour for a pixel's numbers, 0–1, and, if there
   * are digits, `vec3 written(vec3 levels)`, the numbers that are written. It may use `luma`.
   */
  readonly glsl: () => string;
  readonly uniforms: Readonly<Record<string, unknown>>;
}

/** The colour of a pixel of the canvas that the picture's pixels are as small as, or smaller. */
function softGlsl(coding: GpuImage['coding']): string {
  if (coding === 'bytes') {
    // The sampler mixes neighbours, and a mean of levels is shown as one level is.
    return `vec3 soft(vec2 p, vec2 aside) { return texture(image, (p + aside) / vec2(size)).rgb * 255.0; }
vec3 finish(vec3 levels) { return shown(levels); }
`;
  }
  // Shown first, mixed then: positive and negative edges side by side must not cancel out.
  return `vec3 near(ivec2 p) { return shown(imageAt(clamp(p, ivec2(0), size - 1))); }
vec3 soft(vec2 p, vec2 aside) {
  p += aside - 0.5;
  ivec2 i = ivec2(floor(p));
  vec2 t = p - vec2(i);
  return mix(
    mix(near(i), near(i + ivec2(1, 0)), t.x),
    mix(near(i + ivec2(0, 1)), near(i + ivec2(1, 1)), t.x), t.y);
}
vec3 finish(vec3 colours) { return colours; }
`;
}

const placeGlsl = `
uniform ivec2 size;
uniform vec2 middlePx;
uniform float canvasHeightPx;
uniform vec2 centre;
uniform float scale;
uniform float mirror;
uniform int glyphsWide;
out vec4 colour;
`;

/** Relative luminance, to choose what can be read on a ground. */
const luminanceGlsl = `
float luminance(vec3 rgb) { return dot(pow(rgb, vec3(2.2)), vec3(0.2126, 0.7152, 0.0722)); }
`;

const digitsMainGlsl: Record<DigitLines, string> = {
  0: '',
  1: `
    float seen = smoothstep(18.0, 24.0, scale);
    if (seen > 0.0) {
      vec2 boxPx = vec2(0.9, 0.76) * scale;
      vec2 number = numberAt(written(levels).x, (cell - vec2(0.05, 0.12)) * scale, boxPx, glyphsWide);
      vec3 ink = luminance(rgb) > 0.179 ? vec3(0.0) : vec3(1.0);
      rgb = mix(rgb, ink, number.r * seen);
    }
`,
  3: `
    float seen = smoothstep(28.0, 36.0, scale);
    float line = (cell.y - 0.05) / 0.3;
    if (seen > 0.0 && line >= 0.0 && line < 3.0) {
      int i = int(line);
      vec2 boxPx = vec2(0.86, 0.3) * scale;
      vec2 atPx = vec2((cell.x - 0.07) * scale, fract(line) * boxPx.y);
      vec2 number = numberAt(written(levels)[i], atPx, boxPx, 3);
      vec3 ink = i == 0 ? vec3(1.0, 0.72, 0.7) : i == 1 ? vec3(0.66, 1.0, 0.7) : vec3(0.74, 0.84, 1.0);
      rgb = mix(rgb, vec3(0.0), max(number.r, number.g) * 0.88 * seen);
      rgb = mix(rgb, ink, number.r * seen);
    }
`,
};

/** The source as it is. */
export function sourceView(digits: 'none' | 'rgb'): ViewProgram {
  return {
    name: `source:${digits}`,
    digits: digits === 'none' ? 0 : 3,
    glsl: () => `vec3 shown(vec3 levels) { return levels / 255.0; }
vec3 written(vec3 levels) { return levels; }`,
    uniforms: {},
  };
}

/** The program that shows a picture in a tile: from far, from near, and as numbers. */
export function pictureViewText(
  view: ViewProgram,
  coding: GpuImage['coding'],
  precision: Precision,
): string {
  return `${shaderHead}${readerGlsl('image', coding, precision)}${placeGlsl}${lumaGlsl}
${view.glsl()}
${luminanceGlsl}${softGlsl(coding)}${view.digits ? digitsGlsl : ''}
void main() {
  vec2 at = vec2(gl_FragCoord.x, canvasHeightPx - gl_FragCoord.y) - middlePx;
  vec2 p = centre + vec2(at.x * mirror, at.y) / scale;
  if (any(lessThan(p, vec2(0.0))) || any(greaterThanEqual(p, vec2(size)))) discard;
  vec3 rgb;
  if (scale < 2.0) {
    // Where many pixels share one of the canvas, several are looked at.
    int taps = clamp(int(ceil(0.4 / scale)), 1, 4);
    vec3 sum = vec3(0.0);
    for (int y = 0; y < taps; y++) for (int x = 0; x < taps; x++) {
      sum += soft(p, ((vec2(x, y) + 0.5) / float(taps) - 0.5) / scale);
    }
    rgb = finish(sum / float(taps * taps));
  } else {
    vec3 levels = imageAt(ivec2(floor(p)));
    rgb = clamp(shown(levels), 0.0, 1.0);
    vec2 cell = fract(p);
    if (mirror < 0.0) cell.x = 1.0 - cell.x;
    float lines = 0.3 * smoothstep(10.0, 14.0, scale);
    if (lines > 0.0 && any(lessThan(cell * scale, vec2(1.0)))) {
      rgb = mix(rgb, luminance(rgb) > 0.179 ? vec3(0.0) : vec3(1.0), lines);
    }
${digitsMainGlsl[view.digits]}
  }
  colour = vec4(clamp(rgb, 0.0, 1.0), 1.0);
}`;
}
