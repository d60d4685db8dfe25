/** Three numbers of one pixel. */
export type Triple = readonly [number, number, number];

/** Names of the colour spaces, as links and word catalogues know them. */
export type ColourSpaceId = 'rgb' | 'hsv' | 'hsl' | 'ycbcr' | 'lab' | 'lms' | 'gray';

/** One channel of a colour space. */
export interface ColourChannel {
  /** Its name in the word catalogues, unique within its space: `hue`, `lightness`. */
  readonly id: string;
  /** As a formula writes it: `H`, `L*`, `Cb`. */
  readonly symbol: string;
  readonly min: number;
  readonly max: number;
  readonly unit: '' | '°' | '%';
  /** The value that says nothing: what the channel holds when it is silenced. */
  readonly neutral: number;
  /** How it is drawn: more is brighter, signed around `neutral`, or an angle that closes. */
  readonly kind: 'magnitude' | 'signed' | 'angle';
  /** Its own colours, red, green and blue 0–1, at even steps from `min` to `max`, linear between: 2 to 7. */
  readonly ramp: readonly Triple[];
}

/**
 * A colour space: the one table entry that a new space needs. The two programs say in GLSL what the two
 * functions say in TypeScript; a test compares them.
 */
export interface ColourSpace {
  readonly id: ColourSpaceId;
  /** One channel (gray) or three. */
  readonly channels: readonly ColourChannel[];
  /** From red, green and blue, 0–1, to the channels' own units; a lone channel stands first, then zeros. */
  fromRgb(rgb: Triple): Triple;
  /** Back to red, green and blue; outside 0–1 where the colour cannot be shown. Any angle will do. */
  toRgb(values: Triple): Triple;
  /**
   * GLSL ES 3.00 that defines `vec3 fromRgb(vec3)` and `vec3 toRgb(vec3)`; all else that it defines begins
   * with the space's id. Meant for `highp`.
   */
  readonly glsl: string;
}

/**
 * What is done to one channel of a space before the picture is put together again, in this order: it takes
 * a weighted sum of the channels, its distance from `neutral` is multiplied, something is added.
 */
export interface ChannelChange {
  /**
   * Weights of the first, second and third channel in what this one takes: `[1, 0, 0]` is the first, as it
   * is (or, in another's place, swapped). A channel with another range is stretched to this one's first.
   */
  readonly mix: Triple;
  /** Multiplies the distance from `neutral`; 0 silences the channel. */
  readonly gain: number;
  /** Added afterwards, in the channel's unit; an angle turns. */
  readonly offset: number;
}
