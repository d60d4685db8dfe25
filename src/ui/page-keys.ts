import type { Session } from '../app/session.svelte.ts';
import { fullScreen } from './frame/full-screen.svelte.ts';
import { keyList, type PageKey } from './key-list.ts';
import { roomAt, roomBeside } from './room-steps.ts';
import { rooms, teachRoom } from './rooms.ts';
import { route } from './route.svelte.ts';

/** What each page-wide key does. */
const actions: Record<PageKey['does'], (session: Session, key: string) => void> = {
  rooms: (_, key) => {
    const room = roomAt(rooms, Number(key));
    if (room) route.go(room);
  },
  step: (_, key) => route.go(roomBeside(rooms, route.room, key === 'arrowleft' ? -1 : 1)),
  freeze: ({ picture }) => picture.setFrozen(!picture.state.frozen),
  why: (session) => {
    if (route.room === teachRoom) session.setWhy(!session.why);
  },
  fullScreen: () => void fullScreen.toggle(),
  stage: ({ picture }) => {
    if (picture.state.phase === 'none') return;
    route.go(teachRoom);
    void fullScreen.toggle('stage');
  },
  projector: ({ settings }) => settings.set({ projector: !settings.current.projector }),
};

/**
 * Acts on page-wide keys. The focused control wins: they act only while the page, its room or the picture
 * itself has the focus, without modifiers, and can be switched off (WCAG 2.1.4).
 */
export function handlePageKey(event: KeyboardEvent, session: Session): void {
  // What lies on the bare picture has keys of its own.
  if (!session.settings.current.keys || event.repeat || fullScreen.covered) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target as Element;
  // A sheet's own place is no page: what it would do is behind it.
  if (document.querySelector('[role="dialog"]')) return;
  if (target !== document.body && !target.matches('main, [data-picture]')) return;
  const pressed = event.key.toLowerCase();
  const found = keyList.find(({ keys }) => keys.includes(pressed));
  if (found) actions[found.does](session, pressed);
}
