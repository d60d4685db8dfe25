/** Weights of red, green and blue in a gray value (luma, ITU-R BT.601): the eye sees green best. */
export const lumaWeights = [0.299, 0.587, 0.114] as const;

/** Gray value of a pixel: 0.299·R + 0.587·G + 0.114·B, in the unit of what it is given. */
export function luma(red: number, green: number, blue: number): number {
  return lumaWeights[0] * red + lumaWeights[1] * green + lumaWeights[2] * blue;
}

/** The same on the GPU. */
export const lumaGlsl = `float luma(vec3 rgb) { return dot(rgb, vec3(${lumaWeights.join(', ')})); }
`;
