import type { Session } from '../../app/session.svelte.ts';

/** Whether there are moments before the held picture to step back to. */
export function canStepBack({ picture, see }: Session): boolean {
  return picture.state.frozen && see.back.count > 1;
}
