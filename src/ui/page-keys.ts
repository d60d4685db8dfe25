import type { Session } from '../app/session.svelte.ts';
import { fullScreen } from './frame/full-screen.svelte.ts';

/** What each page-wide key does. */
const actions: Record<string, (session: Session) => void> = {
  z: ({ picture }) => picture.setFrozen(!picture.state.frozen),
  w: (session) => session.setWhy(!session.why),
  f: () => void fullScreen.toggle(),
  s: ({ picture }) => {
    if (picture.state.phase !== 'none') void fullScreen.toggle('stage');
  },
};

/**
 * Acts on page-wide keys. The focused control wins: they act only while the page itself or the picture
 * has the focus, without modifiers, and can be switched off (WCAG 2.1.4).
 */
export function handlePageKey(event: KeyboardEvent, session: Session): void {
  if (!session.settings.current.keys || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target as Element;
  if (target !== document.body && !target.matches('[data-picture]')) return;
  actions[event.key.toLowerCase()]?.(session);
}
