/** How numbers beyond 0–255 are made visible. */
export const signedViews = ['diverging', 'absolute', 'clipped', 'rescaled'] as const;
export type SignedView = (typeof signedViews)[number];

/**
 * Exponent of the display of maps of edges, and of all diverging colours. Most numbers there are small,
 * and brightness in proportion to them is nearly black on a projector; numbers themselves stay as they are.
 */
export const signedGamma = 0.6;

/** How bright a number is shown, whatever its sign, 0–1: (|level| / 255)^gamma, full from 255 on. */
export function displayedIntensity(level: number, gamma: number): number {
  return Math.min(1, Math.abs(level) / 255) ** gamma;
}

/** `vec3 intensity(vec3 levels)`: the same. */
export const intensityGlsl = `
uniform float gamma;
vec3 intensity(vec3 levels) { return pow(min(vec3(1.0), abs(levels) / 255.0), vec3(gamma)); }
`;
