import type { BackendName, EyeSizePx } from '../models/eye/types.ts';
import type { NetworkBackend } from '../models/network/types.ts';
import type { Facing, SourceKind } from '../camera/frame.ts';

export type LanguageCode = 'es' | 'en';
export type Surface = 'auto' | 'night' | 'paper';

/** Seconds that the timer can record; 0 is off. */
export const timerChoices = [0, 3, 5, 10] as const;
export type TimerSeconds = (typeof timerChoices)[number];

/** What the eye was found to run on, on the device described by `device`. */
export interface EyeMemory {
  readonly device: string;
  readonly backend: BackendName;
  readonly sizePx: EyeSizePx;
}

/** What a project held when a copy of it was last made. */
export interface KeptCopy {
  readonly photoCount: number;
  readonly runCount: number;
}

/** What a person chose on this device. Absent means: never chosen. */
export interface Preferences {
  readonly language?: LanguageCode;
  readonly surface: Surface;
  /** Whether page-wide keys act (WCAG 2.1.4). */
  readonly keys: boolean;
  /** Whether each photograph ticks. */
  readonly sound: boolean;
  /** Whether reactions are silent. */
  readonly muted: boolean;
  /** Whether classes without a sound of their own are called by their names. */
  readonly sayNames: boolean;
  /** Whether "where it looked" is drawn over the picture. */
  readonly why: boolean;
  /** Seconds that a tap on a record button records after 3-2-1; 0: it records while it is held. */
  readonly timerSeconds: TimerSeconds;
  /** Whether it was said, or done, that sliding up locks a hold. */
  readonly knowsLock: boolean;
  /** Which "More" parts are open. */
  readonly open: readonly string[];
  /** Large letters and lines for a projector. */
  readonly projector: boolean;
  /** The surface in projector mode. */
  readonly projectorSurface: Exclude<Surface, 'auto'>;
  /** Whether installing was suggested: `shown` once without an answer, or `answered`. */
  readonly installHint?: 'shown' | 'answered';
  readonly source?: SourceKind;
  readonly cameraId?: string;
  readonly facing?: Facing;
  readonly backend?: BackendName;
  readonly sizePx?: EyeSizePx;
  readonly eyeMemory?: EyeMemory;
  /** What networks were found to learn on, on the device described by `device`. */
  readonly networkMemory?: { readonly device: string; readonly backend: NetworkBackend };
  /** CSS pixels in a millimetre of this screen, as a person measured it with a bank card. */
  readonly pxPerMm?: number;
  /** Copies that were made, by project. */
  readonly copies?: Readonly<Record<string, KeptCopy>>;
  /** When a person was last reminded of making one. */
  readonly copyRemindedAtMs?: number;
  /** The project that was shown last. */
  readonly projectId?: string;
}

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

/** Reads the preferences of this device; what is damaged or missing counts as never chosen. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const kept = { ...defaultPreferences, ...(stored && typeof stored === 'object' ? stored : {}) };
    const timerSeconds = timerChoices.find((seconds) => seconds === kept.timerSeconds) ?? 0;
    return { ...kept, timerSeconds, open: Array.isArray(kept.open) ? kept.open : [] };
  } catch {
    return defaultPreferences;
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

const backends: readonly BackendName[] = ['webgpu', 'webgl', 'wasm', 'cpu'];
const sizes: readonly EyeSizePx[] = [128, 160, 192];
const sources: readonly SourceKind[] = ['camera', 'scene'];

/**
 * Reads the wishes in a query string such as `location.search`. Behind the blackboard is the sample scene,
 * which asks nobody for anything, where the link says nothing else.
 */
export function readLinkWishes(query: string): LinkWishes {
  const asked = new URLSearchParams(query);
  const backend = backends.find((name) => name === asked.get('backend'));
  const sizePx = sizes.find((size) => String(size) === asked.get('size'));
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
