import {
  unchanged,
  wholeChannels,
  withChange,
  type ChannelChanges,
  type ChannelPlace,
} from '../../app/channel-changes.ts';
import type { ColourSpaceId } from '../../core/image/colour-spaces/colour-space.ts';
import { colourSpace } from '../../core/image/colour-spaces/colour-spaces.ts';

/** Changes with a name, in one space. */
export interface Recipe {
  /** Its name in the word catalogues. */
  readonly id: string;
  readonly changes: ChannelChanges;
}

const silent = { gain: 0 };
const [first, , third] = wholeChannels;

/** Turns channels around: the largest value becomes the smallest. */
function negated(id: ColourSpaceId): ChannelChanges {
  return colourSpace(id).channels.reduce(
    (changes, { min, max, neutral }, place) =>
      withChange(changes, place as ChannelPlace, { gain: -1, offset: min + max - 2 * neutral }),
    unchanged,
  );
}

const turnedHue = withChange(unchanged, 0, { offset: 120 });
const gray = withChange(unchanged, 1, silent);

/** What is worth trying in each space. */
export const recipes: Readonly<Record<ColourSpaceId, readonly Recipe[]>> = {
  rgb: [
    {
      id: 'swap-red-blue',
      changes: withChange(withChange(unchanged, 0, { mix: third }), 2, { mix: first }),
    },
    { id: 'no-blue', changes: withChange(unchanged, 2, silent) },
    { id: 'negative', changes: negated('rgb') },
  ],
  hsv: [
    { id: 'turn-hue', changes: turnedHue },
    { id: 'no-saturation', changes: gray },
    { id: 'vivid', changes: withChange(unchanged, 1, { gain: 2 }) },
  ],
  hsl: [
    { id: 'turn-hue', changes: turnedHue },
    { id: 'no-saturation', changes: gray },
    { id: 'flat-lightness', changes: withChange(unchanged, 2, silent) },
  ],
  ycbcr: [
    { id: 'only-light', changes: withChange(gray, 2, silent) },
    { id: 'flat-lightness', changes: withChange(unchanged, 0, silent) },
    {
      id: 'opposite-colours',
      changes: withChange(withChange(unchanged, 1, { gain: -1 }), 2, { gain: -1 }),
    },
  ],
  lab: [
    { id: 'flat-lightness', changes: withChange(unchanged, 0, silent) },
    {
      id: 'opposite-colours',
      changes: withChange(withChange(unchanged, 1, { gain: -1 }), 2, { gain: -1 }),
    },
    {
      id: 'vivid',
      changes: withChange(withChange(unchanged, 1, { gain: 2 }), 2, { gain: 2 }),
    },
  ],
  lms: [],
  gray: [{ id: 'negative', changes: negated('gray') }],
};
