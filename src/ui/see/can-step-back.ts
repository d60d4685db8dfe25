import { MediaQuery } from 'svelte/reactivity';
import type { Session } from '../../app/session.svelte.ts';

/** Where a bar has no room for more than buttons. */
const narrow = new MediaQuery('(max-width: 439px), (max-width: 839px) and (min-aspect-ratio: 1/1)');

/** Whether there are moments before the held picture to step back to. */
export function canStepBack({ picture, see }: Session): boolean {
  return picture.state.frozen && see.back.count > 1;
}

/** Whether the steps back stand in a row of their own below the picture: it is too narrow for more. */
export function stepsBackBelow(): boolean {
  return narrow.current;
}
