import type { Session } from '../../app/session.svelte.ts';
import { fullScreen } from '../frame/full-screen.svelte.ts';

/** What the game was opened by. */
let opener: Element | null = null;

/**
 * Opens *Find it* over the live picture, whatever room is shown; opens a picture where there is none.
 *
 * @param from has the focus again afterwards.
 */
export function openFindIt({ picture }: Session, from = document.activeElement): void {
  opener = from;
  if (picture.state.frozen) picture.setFrozen(false);
  if (picture.state.phase === 'none') void picture.openAny();
  void fullScreen.toggle('find-it');
}

/** Gives the focus back to what the game was opened by, or to the room where that is gone. */
export function leaveFocusTo(): void {
  const isHere = opener instanceof HTMLElement && opener.checkVisibility();
  const next = isHere ? opener : document.querySelector('main.instrument');
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  opener = null;
}
