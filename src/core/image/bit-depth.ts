/** Bits a level may have: eight as a camera gives it, one for black and white. */
export const bitDepths = [8, 7, 6, 5, 4, 3, 2, 1] as const;

/**
 * A level as so many bits hold it, spread over 0–255 again: it is rounded (half up) to a whole level, its
 * lower 8 − bits bits are dropped, what is left, 0 to 2^bits − 1, becomes round(left · 255 / (2^bits − 1)).
 * Black stays black and white white; eight bits only round.
 *
 * @param level 0–255; beyond it is clipped.
 */
export function quantise(level: number, bits: number): number {
  const whole = Math.min(255, Math.max(0, Math.floor(level + 0.5)));
  const left = Math.floor(whole / 2 ** (8 - bits));
  return Math.floor((left * 255) / (2 ** bits - 1) + 0.5);
}

/** The same in GLSL, for three levels at once: `vec3 quantise(vec3 levels, float bits)`. */
export const quantiseGlsl = `
vec3 quantise(vec3 levels, float bits) {
  vec3 whole = clamp(floor(levels + 0.5), 0.0, 255.0);
  float count = floor(exp2(bits) + 0.5);
  // The small number: a division on a GPU may fall just short of a whole result.
  vec3 left = floor(whole * count / 256.0 + 1e-4);
  return floor(left * 255.0 / (count - 1.0) + 0.5);
}
`;
