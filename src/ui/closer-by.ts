import { MediaQuery } from 'svelte/reactivity';

/**
 * What brings a person closer to a picture: fingers on a touchscreen, the wheel of a mouse, or either. A
 * browser does not tell a touchpad from a mouse, so the words for `wheel` name what does the same there.
 */
export type CloserBy = 'fingers' | 'wheel' | 'either';

const touch = new MediaQuery('(any-pointer: coarse)');
const mouse = new MediaQuery('(any-pointer: fine) and (any-hover: hover)');

/** What this device has for it at the moment: a mouse may be plugged into a tablet. */
export function closerBy(): CloserBy {
  if (!touch.current) return 'wheel';
  return mouse.current ? 'either' : 'fingers';
}
