import type { Session } from '../../app/session.svelte.ts';
import { fullScreen } from '../frame/full-screen.svelte.ts';

/** Opens *Find it* over the live picture, whatever room is shown; opens a picture where there is none. */
export function openFindIt({ picture }: Session): void {
  if (picture.state.frozen) picture.setFrozen(false);
  if (picture.state.phase === 'none') void picture.openAny();
  void fullScreen.toggle('find-it');
}
