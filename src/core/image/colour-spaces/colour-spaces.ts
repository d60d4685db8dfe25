import type { ColourSpace, ColourSpaceId } from './colour-space.ts';
import { gray } from './gray.ts';
import { hsl } from './hsl.ts';
import { hsv } from './hsv.ts';
import { lab } from './lab.ts';
import { lms } from './lms.ts';
import { rgb } from './rgb.ts';
import { ycbcr } from './ycbcr.ts';

/** Every colour space, in the order in which a screen lists them. */
export const colourSpaces: readonly ColourSpace[] = [rgb, hsv, hsl, ycbcr, lab, lms, gray];

/** The entry of a space. */
export function colourSpace(id: ColourSpaceId): ColourSpace {
  return colourSpaces.find((space) => space.id === id)!;
}
