import { mostClasses } from '../most-classes.ts';

/** What files of photographs are found to be: classes, and in each its recordings. Names are somebody else's. */
export interface FoundPhotographs {
  /** In the order in which they were found. */
  readonly classes: readonly FoundClass[];
  /** Paths of what is no photograph. */
  readonly leftOut: readonly string[];
}

export interface FoundClass {
  /** Cleaned text; may be empty. */
  readonly name: string;
  readonly bursts: readonly FoundBurst[];
}

/** Photographs of one recording that show one class. */
export interface FoundBurst {
  /** Of one recording: bursts of several classes may share it. */
  readonly origin: string;
  /** In the order of capture. */
  readonly paths: readonly string[];
  /** Whether they only measure. */
  readonly isTest: boolean;
}

/** Why files are not taken as photographs. */
export type FoundTrouble =
  | { readonly kind: 'too-many-classes'; readonly count: number; readonly max: number }
  | { readonly kind: 'too-many-photographs'; readonly count: number; readonly max: number }
  | { readonly kind: 'empty' }
  /** A project of Teachable Machine that is not about pictures: `audio`, `pose`. */
  | { readonly kind: 'not-pictures'; readonly what: string };

/** As many as a phone can show and learn. */
export const photographLimits = { classes: mostClasses, photographs: 20_000 } as const;

/** Endings of files that browsers may read as photographs; what they are in truth is found when they are decoded. */
const endings = /\.(jpe?g|jfif|png|webp|gif|bmp|avif|hei[cf])$/i;

/** Whether a path is called as photographs are. */
export function isPhotographName(path: string): boolean {
  return endings.test(path);
}

/** The bounds of what is taken, asked before anything is read. */
export function boundsTrouble(classes: number, photographs: number): FoundTrouble | undefined {
  const { classes: maxClasses, photographs: maxPhotographs } = photographLimits;
  if (classes > maxClasses) return { kind: 'too-many-classes', count: classes, max: maxClasses };
  if (photographs > maxPhotographs) {
    return { kind: 'too-many-photographs', count: photographs, max: maxPhotographs };
  }
  return photographs === 0 ? { kind: 'empty' } : undefined;
}
