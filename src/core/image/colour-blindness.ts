import type { Triple } from './colour-spaces/colour-space.ts';
import { lms } from './colour-spaces/lms.ts';
import { unchanged, type ChannelChanges } from './recompose.ts';

/** Whose eyes: without cones for long, for medium or for short waves. */
export type ColourBlindness = 'protanopia' | 'deuteranopia' | 'tritanopia';

/** Which cone is missing, and which lamp of the screen looks the same with and without it. */
const deficiencies = {
  protanopia: { missing: 0, kept: [0, 0, 1] },
  deuteranopia: { missing: 1, kept: [0, 0, 1] },
  tritanopia: { missing: 2, kept: [1, 0, 0] },
} as const;

/**
 * What a picture looks like without one kind of cone, as changes in LMS: its response is guessed as the
 * weighted sum of the other two that leaves white and one primary as they are, so that all colours such an
 * eye confuses become one. This is the projection on a plane of Viénot, Brettel and Mollon (1999), with blue
 * for protanopia and deuteranopia. For tritanopia, where Brettel, Viénot and Mollon (1997) use two
 * half-planes, one plane through white and red stands for both: a rougher picture (mean difference from
 * theirs over all of sRGB: ΔE*ab 10, against 48 between the original and theirs). Milder forms are not shown.
 */
export function colourBlindness(kind: ColourBlindness): ChannelChanges {
  const { missing, kept } = deficiencies[kind];
  const white = lms.fromRgb([1, 1, 1]);
  const primary = lms.fromRgb(kept);
  const [one, other] = [0, 1, 2].filter((cone) => cone !== missing) as [number, number];
  const determinant = white[one]! * primary[other]! - white[other]! * primary[one]!;
  const mix: [number, number, number] = [0, 0, 0];
  mix[one] = (white[missing] * primary[other]! - white[other]! * primary[missing]) / determinant;
  mix[other] = (white[one]! * primary[missing] - white[missing] * primary[one]!) / determinant;
  return unchanged.map((change, cone) =>
    cone === missing ? { ...change, mix: mix satisfies Triple } : change,
  ) as unknown as ChannelChanges;
}
