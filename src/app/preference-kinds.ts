import type { Facing, SourceKind } from '../camera/frame.ts';
import type { BackendName, EyeSizePx } from '../models/eye/types.ts';
import { networkBackends, type NetworkBackend } from '../models/network/types.ts';

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
  readonly networkMemory?: {
    readonly device: string;
    readonly backend: NetworkBackend;
    /** When it is to be found out anew. */
    readonly untilMs: number | null;
  };
  /** CSS pixels in a millimetre of this screen, as a person measured it with a bank card. */
  readonly pxPerMm?: number;
  /** Copies that were made, by project. */
  readonly copies?: Readonly<Record<string, KeptCopy>>;
  /** The project that was shown last. */
  readonly projectId?: string;
}

type Check = (value: unknown) => boolean;

/** Backends and input sizes that can be wished for, in a link or among the preferences. */
export const eyeBackends: readonly BackendName[] = ['webgpu', 'webgl', 'wasm', 'cpu'];
export const eyeSizes: readonly EyeSizePx[] = [128, 160, 192];

const isFlag: Check = (value) => typeof value === 'boolean';
const isText: Check = (value) => typeof value === 'string';
const oneOf =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const hasFields =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, isOne]) =>
      isOne((value as Record<string, unknown>)[name]),
    );

const isCopy = hasFields({ photoCount: Number.isFinite });

/** What a preference must be to be one that was chosen here. */
const isPreference: { readonly [Name in keyof Required<Preferences>]: Check } = {
  language: oneOf(['es', 'en']),
  surface: oneOf(['auto', 'night', 'paper']),
  keys: isFlag,
  sound: isFlag,
  muted: isFlag,
  sayNames: isFlag,
  why: isFlag,
  timerSeconds: oneOf(timerChoices),
  knowsLock: isFlag,
  open: (value) => Array.isArray(value) && value.every(isText),
  projector: isFlag,
  projectorSurface: oneOf(['night', 'paper']),
  installHint: oneOf(['shown', 'answered']),
  source: oneOf(['camera', 'file', 'scene']),
  cameraId: isText,
  facing: oneOf(['user', 'environment', 'unknown']),
  backend: oneOf(eyeBackends),
  sizePx: oneOf(eyeSizes),
  eyeMemory: hasFields({ device: isText, backend: oneOf(eyeBackends), sizePx: oneOf(eyeSizes) }),
  // What was kept before it was known how sure it is has no time, and is found out anew.
  networkMemory: hasFields({
    device: isText,
    backend: oneOf(networkBackends),
    untilMs: (value) => value === null || Number.isFinite(value),
  }),
  copies: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isCopy),
  pxPerMm: (value) => Number.isFinite(value) && (value as number) > 0,
  projectId: isText,
};

/** What of something that was kept as preferences can be one; the rest counts as never chosen. */
export function preferencesIn(stored: unknown): Partial<Preferences> {
  const isKept = typeof stored === 'object' && stored !== null;
  const entries = Object.entries(isPreference).filter(
    ([name, isOne]) =>
      isKept && Object.hasOwn(stored, name) && isOne((stored as Record<string, unknown>)[name]),
  );
  return Object.fromEntries(
    entries.map(([name]) => [name, (stored as Record<string, unknown>)[name]]),
  );
}
