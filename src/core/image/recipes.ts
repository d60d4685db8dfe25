import { colourBlindness } from './colour-blindness.ts';
import type { ColourSpaceId } from './colour-spaces/colour-space.ts';
import { colourSpace } from './colour-spaces/colour-spaces.ts';
import { unchanged, type ChannelChanges } from './recompose.ts';

/** Changes worth trying, ready made. */
export interface Recipe {
  /** Its name in the word catalogues; the same idea has the same name in every space. */
  readonly id:
    | 'swap-red-blue'
    | 'no-blue'
    | 'negative'
    | 'turn-hue'
    | 'no-saturation'
    | 'vivid'
    | 'only-light'
    | 'flat-lightness'
    | 'opposite-colours'
    | 'protanopia'
    | 'deuteranopia'
    | 'tritanopia';
  readonly space: ColourSpaceId;
  readonly changes: ChannelChanges;
}

const [first, second, third] = unchanged;
const silent = { gain: 0 };

/** Turns channels around: the largest value becomes the smallest. */
function negated(id: ColourSpaceId): ChannelChanges {
  const { channels } = colourSpace(id);
  const turned = unchanged.map((change, place) => {
    const channel = channels[place];
    if (!channel) return change;
    return { ...change, gain: -1, offset: channel.min + channel.max - 2 * channel.neutral };
  });
  return turned as unknown as ChannelChanges;
}

/** Ready-made changes, in the order in which a screen lists them. */
export const recipes: readonly Recipe[] = [
  {
    id: 'swap-red-blue',
    space: 'rgb',
    changes: [{ ...first, mix: third.mix }, second, { ...third, mix: first.mix }],
  },
  { id: 'no-blue', space: 'rgb', changes: [first, second, { ...third, ...silent }] },
  { id: 'negative', space: 'rgb', changes: negated('rgb') },
  { id: 'turn-hue', space: 'hsv', changes: [{ ...first, offset: 120 }, second, third] },
  { id: 'no-saturation', space: 'hsv', changes: [first, { ...second, ...silent }, third] },
  { id: 'vivid', space: 'hsv', changes: [first, { ...second, gain: 2 }, third] },
  { id: 'turn-hue', space: 'hsl', changes: [{ ...first, offset: 120 }, second, third] },
  { id: 'no-saturation', space: 'hsl', changes: [first, { ...second, ...silent }, third] },
  { id: 'flat-lightness', space: 'hsl', changes: [first, second, { ...third, ...silent }] },
  {
    id: 'only-light',
    space: 'ycbcr',
    changes: [first, { ...second, ...silent }, { ...third, ...silent }],
  },
  { id: 'flat-lightness', space: 'ycbcr', changes: [{ ...first, ...silent }, second, third] },
  {
    id: 'opposite-colours',
    space: 'ycbcr',
    changes: [first, { ...second, gain: -1 }, { ...third, gain: -1 }],
  },
  { id: 'flat-lightness', space: 'lab', changes: [{ ...first, ...silent }, second, third] },
  {
    id: 'opposite-colours',
    space: 'lab',
    changes: [first, { ...second, gain: -1 }, { ...third, gain: -1 }],
  },
  { id: 'vivid', space: 'lab', changes: [first, { ...second, gain: 2 }, { ...third, gain: 2 }] },
  { id: 'protanopia', space: 'lms', changes: colourBlindness('protanopia') },
  { id: 'deuteranopia', space: 'lms', changes: colourBlindness('deuteranopia') },
  { id: 'tritanopia', space: 'lms', changes: colourBlindness('tritanopia') },
  { id: 'negative', space: 'gray', changes: negated('gray') },
];
