import { colourBlindness } from './colour-blindness.ts';
import type { ColourSpaceId } from './colour-spaces/colour-space.ts';
import { unchanged, type ChannelChanges } from './recompose.ts';

/** Changes worth trying, ready made. */
export interface Recipe {
  /** Its name in the word catalogues. */
  readonly id: 'turn-hue' | 'flat-lightness' | 'protanopia' | 'deuteranopia' | 'tritanopia';
  readonly space: ColourSpaceId;
  readonly changes: ChannelChanges;
}

const [first, second, third] = unchanged;

/** Ready-made changes, in the order in which a screen lists them. */
export const recipes: readonly Recipe[] = [
  { id: 'turn-hue', space: 'hsv', changes: [{ ...first, offset: 120 }, second, third] },
  { id: 'flat-lightness', space: 'lab', changes: [{ ...first, gain: 0 }, second, third] },
  { id: 'protanopia', space: 'lms', changes: colourBlindness('protanopia') },
  { id: 'deuteranopia', space: 'lms', changes: colourBlindness('deuteranopia') },
  { id: 'tritanopia', space: 'lms', changes: colourBlindness('tritanopia') },
];
