import { intensityGlsl, signedGamma, type SignedView } from '../core/kernels/signed-view.ts';
import { readerGlsl } from './glsl.ts';
import type { GpuImage } from './gpu-image.ts';
import type { Precision } from './gpu.ts';
import type { Palette, Rgb } from './palette.ts';
import type { ViewProgram } from './picture-view.ts';

/** How numbers beyond 0–255 become colours; three channels are one number, their luma, where two colours must do. */
const signedGlsl: Record<SignedView, string> = {
  diverging: `
uniform vec3 minus;
uniform vec3 plus;
uniform vec3 zero;
${intensityGlsl}
vec3 shown(vec3 levels) {
  vec3 level = vec3(luma(levels));
  return mix(zero, level.x < 0.0 ? minus : plus, intensity(level));
}`,
  absolute: `${intensityGlsl}
vec3 shown(vec3 levels) { return intensity(levels); }`,
  clipped: `${intensityGlsl}
vec3 shown(vec3 levels) { return intensity(max(levels, vec3(0.0))); }`,
  rescaled: `
vec3 shown(vec3 levels) {
  vec2 range = rangeAt(ivec2(0)).rg;
  // A plain picture has no range: it is shown as its level would be.
  if (range.y - range.x < 1e-6) return clamp(levels / 255.0, 0.0, 1.0);
  return (levels - range.x) / (range.y - range.x);
}`,
};

/** Red, green and blue, 0–1. */
export function unitRgb(colour: Rgb): number[] {
  return colour.map((level) => level / 255);
}

/**
 * How the output of a stage is shown.
 *
 * @param gamma exponent of the brightness; absent: that of diverging colours, and none in gray.
 * @param range its smallest and largest number, where the view is rescaled.
 */
export function stageView(
  signed: SignedView,
  gamma: number | undefined,
  hasDigits: boolean,
  palette: Palette,
  range: GpuImage | undefined,
  precision: Precision,
): ViewProgram {
  return {
    name: `stage:${signed}:${hasDigits}`,
    digits: hasDigits ? 1 : 0,
    glyphsWide: 4,
    glsl: () => `${signed === 'rescaled' ? readerGlsl('range', 'levels', precision) : ''}
${signedGlsl[signed]}
vec3 written(vec3 levels) { return levels; }`,
    uniforms: {
      minus: unitRgb(palette.minus),
      plus: unitRgb(palette.plus),
      zero: unitRgb(palette.zero),
      gamma: gamma ?? (signed === 'diverging' ? signedGamma : 1),
      ...(range && { range: range.texture }),
    },
  };
}
