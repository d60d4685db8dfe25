import type { ChannelChange, Triple } from '../core/image/colour-spaces/colour-space.ts';
import { unchanged, type ChannelChanges } from '../core/image/recompose.ts';

/** One channel's place in its space. */
export type ChannelPlace = 0 | 1 | 2;

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
  const found = unchanged.findIndex((whole) => whole.mix.every((part, at) => part === mix[at]));
  return found < 0 ? undefined : (found as ChannelPlace);
}
