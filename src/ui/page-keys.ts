import type { Session } from '../app/session.svelte.ts';
import { fullScreen } from './frame/full-screen.svelte.ts';
import type { Messages } from './messages/es.ts';
import { roomAt, roomBeside } from './room-steps.ts';
import { rooms } from './rooms.ts';
import { route } from './route.svelte.ts';

/** A page-wide key, or keys that belong together. */
interface PageKey {
  /** `KeyboardEvent.key` in lower case. */
  readonly keys: readonly string[];
  /** What stands on the keys. */
  readonly kbd: readonly string[];
  readonly words: keyof Messages['keys'];
  readonly act: (session: Session, key: string) => void;
}

/** All page-wide keys, in the order of the list in the settings. */
export const pageKeys: readonly PageKey[] = [
  {
    keys: ['1', '2', '3', '4', '5'],
    kbd: ['1', '2', '3', '4', '5'],
    words: 'rooms',
    act: (_, key) => {
      const room = roomAt(rooms, Number(key));
      if (room) route.go(room);
    },
  },
  {
    keys: ['arrowleft', 'arrowright'],
    kbd: ['←', '→'],
    words: 'step',
    act: (_, key) => route.go(roomBeside(rooms, route.room, key === 'arrowleft' ? -1 : 1)),
  },
  {
    keys: ['z'],
    kbd: ['Z'],
    words: 'freeze',
    act: ({ picture }) => picture.setFrozen(!picture.state.frozen),
  },
  { keys: ['w'], kbd: ['W'], words: 'why', act: (session) => session.setWhy(!session.why) },
  { keys: ['f'], kbd: ['F'], words: 'fullScreen', act: () => void fullScreen.toggle() },
  {
    keys: ['p'],
    kbd: ['P'],
    words: 'projector',
    act: ({ settings }) => settings.set({ projector: !settings.current.projector }),
  },
];

/**
 * Acts on page-wide keys. The focused control wins: they act only while the page itself or the picture
 * has the focus, without modifiers, and can be switched off (WCAG 2.1.4).
 */
export function handlePageKey(event: KeyboardEvent, session: Session): void {
  if (!session.settings.current.keys || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target as Element;
  if (target !== document.body && !target.matches('[data-picture]')) return;
  const pressed = event.key.toLowerCase();
  pageKeys.find(({ keys }) => keys.includes(pressed))?.act(session, pressed);
}
