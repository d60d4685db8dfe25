import type { SourceKind } from '../camera/frame.ts';
import type { BackendName, EyeSizePx } from '../models/eye/types.ts';
import {
  eyeBackends,
  eyeSizes,
  preferencesIn,
  type Preferences,
  type Surface,
} from './preference-kinds.ts';

export { timerChoices } from './preference-kinds.ts';
export type {
  KeptCopy,
  LanguageCode,
  Preferences,
  Surface,
  TimerSeconds,
} from './preference-kinds.ts';

/** The surface that is asked for: a projector is read best as a board, whatever holds without it. */
export function chosenSurface(preferences: Preferences): Surface {
  return preferences.projector ? preferences.projectorSurface : preferences.surface;
}

const key = 'vistazo.preferences';

/** What holds on a device where nothing was chosen. */
export const defaultPreferences: Preferences = {
  surface: 'auto',
  keys: true,
  sound: true,
  muted: false,
  sayNames: false,
  why: false,
  timerSeconds: 0,
  knowsLock: false,
  projector: false,
  projectorSurface: 'paper',
  open: [],
};

/**
 * Reads the preferences of this device; what is damaged or missing counts as never chosen.
 *
 * @param json as they were kept.
 */
export function readPreferences(json = storedPreferences()): Preferences {
  try {
    return { ...defaultPreferences, ...preferencesIn(JSON.parse(json ?? '{}')) };
  } catch {
    return defaultPreferences;
  }
}

function storedPreferences(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Private windows may refuse.
    return null;
  }
}

/** Keeps the preferences; where the browser refuses, they live until the page is closed. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse: nothing that was captured depends on preferences.
  }
}

/** What a link asks for: `?backend=wasm&size=160&source=scene&object=mug`. Unknown words are ignored. */
export interface LinkWishes {
  readonly backend?: BackendName;
  readonly sizePx?: EyeSizePx;
  readonly source?: SourceKind;
  readonly object?: string;
}

const sources: readonly SourceKind[] = ['camera', 'scene'];

/**
 * Reads the wishes in a query string such as `location.search`. Behind the blackboard is the sample scene,
 * which asks nobody for anything, where the link says nothing else.
 */
export function readLinkWishes(query: string): LinkWishes {
  const asked = new URLSearchParams(query);
  const backend = eyeBackends.find((name) => name === asked.get('backend'));
  const sizePx = eyeSizes.find((size) => String(size) === asked.get('size'));
  const isBoard = asked.get('room') === 'filter' && asked.get('board') === '1';
  const source =
    sources.find((kind) => kind === asked.get('source')) ?? (isBoard ? 'scene' : undefined);
  const object = asked.get('object');
  return {
    ...(backend && { backend }),
    ...(sizePx && { sizePx }),
    ...(source && { source }),
    ...(object && { object }),
  };
}
