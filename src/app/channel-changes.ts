import type { ChannelChange, Triple } from '../core/image/colour-spaces/colour-space.ts';

/** What is done to the three channels of a space before the picture is put together again. */
export type ChannelChanges = readonly [ChannelChange, ChannelChange, ChannelChange];

/** One channel's place in its space. */
export type ChannelPlace = 0 | 1 | 2;

/** For each channel, the mix that takes it and nothing else. */
export const wholeChannels: readonly [Triple, Triple, Triple] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

const asItIs = (mix: Triple): ChannelChange => ({ mix, gain: 1, offset: 0 });

/** Each channel as it is. */
export const unchanged: ChannelChanges = [
  asItIs(wholeChannels[0]),
  asItIs(wholeChannels[1]),
  asItIs(wholeChannels[2]),
];

/** The changes with one channel changed further. */
export function withChange(
  changes: ChannelChanges,
  place: ChannelPlace,
  change: Partial<ChannelChange>,
): ChannelChanges {
  const at = (other: ChannelPlace) =>
    other === place ? { ...changes[other], ...change } : changes[other];
  return [at(0), at(1), at(2)];
}

/** Whether two sets of changes do the same. */
export function sameChanges(one: ChannelChanges, other: ChannelChanges): boolean {
  return one.every(({ mix, gain, offset }, place) => {
    const twin = other[place]!;
    const isSameMix = mix.every((weight, index) => weight === twin.mix[index]);
    return isSameMix && gain === twin.gain && offset === twin.offset;
  });
}

/** Which channel alone a mix takes; undefined for a true mix. */
export function soleChannel(mix: Triple): ChannelPlace | undefined {
  const found = wholeChannels.findIndex((whole) => whole.every((part, at) => part === mix[at]));
  return found < 0 ? undefined : (found as ChannelPlace);
}
