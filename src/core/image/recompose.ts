import type { ChannelChange, ColourSpace, Triple } from './colour-spaces/colour-space.ts';
import { transform, type Matrix3 } from './colour-spaces/matrix3.ts';

/** One change for each channel; those beyond the channels of the space mean nothing. */
export type ChannelChanges = readonly [ChannelChange, ChannelChange, ChannelChange];

/** The channels as they are. */
export const unchanged: ChannelChanges = [
  { mix: [1, 0, 0], gain: 1, offset: 0 },
  { mix: [0, 1, 0], gain: 1, offset: 0 },
  { mix: [0, 0, 1], gain: 1, offset: 0 },
];

/** What changes come to: values after = matrix · values before + shift. */
export interface ChannelMap {
  readonly matrix: Matrix3;
  readonly shift: Triple;
}

/**
 * Puts changes into one matrix and one shift, as a shader wants them. Channel i takes
 * t = Σ wⱼ · (minᵢ + (vⱼ − minⱼ) · rangeᵢ / rangeⱼ) and becomes neutralᵢ + gain · (t − neutralᵢ) + offset.
 */
export function channelMap({ channels }: ColourSpace, changes: ChannelChanges): ChannelMap {
  const rows = [0, 1, 2].map((at): { row: Triple; shift: number } => {
    const to = channels[at];
    if (!to) return { row: [0, 0, 0], shift: 0 };
    const { mix, gain, offset } = changes[at]!;
    let shift = to.neutral * (1 - gain) + offset;
    const row = mix.map((weight, from) => {
      const channel = channels[from];
      if (!channel) return 0;
      const stretch = (to.max - to.min) / (channel.max - channel.min);
      shift += gain * weight * (to.min - channel.min * stretch);
      return gain * weight * stretch;
    });
    return { row: row as unknown as Triple, shift };
  });
  return {
    matrix: rows.map(({ row }) => row) as unknown as Matrix3,
    shift: rows.map(({ shift }) => shift) as unknown as Triple,
  };
}

/**
 * One pixel put together again after its channels were changed: into the space, through the map, back, and
 * what cannot be shown is clipped. An angle needs no care: it may have any turn on the way back.
 *
 * @param rgb Red, green and blue, 0–1, as is what comes out.
 */
export function recompose(space: ColourSpace, { matrix, shift }: ChannelMap, rgb: Triple): Triple {
  const [a, b, c] = transform(matrix, space.fromRgb(rgb));
  const clip = (part: number) => Math.min(1, Math.max(0, part));
  const [red, green, blue] = space.toRgb([a + shift[0], b + shift[1], c + shift[2]]);
  return [clip(red), clip(green), clip(blue)];
}
