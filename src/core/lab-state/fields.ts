/** A point of a lab's plane; `x` to the right and `y` upwards, both 0–1 of the plane. */
export interface LabPoint {
  readonly x: number;
  readonly y: number;
  /** Its class, from 0. */
  readonly label: number;
}

/** A number of a long list that was set by hand, such as one weight of many. */
export interface SetNumber {
  readonly index: number;
  readonly value: number;
}

interface Steps {
  readonly min: number;
  readonly max: number;
  /** Values are `min + n·step`: a link keeps n. */
  readonly step: number;
}

/** Where points can be: on `side` × `side` places, in `labels` classes; side² · labels fit in 31 bits. */
export interface PointGrid {
  readonly side: number;
  readonly labels: number;
}

/** What a lab keeps under one name, and what it is at first. */
export type Field =
  | (Steps & { readonly kind: 'number'; readonly initial: number })
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly initial: string }
  | { readonly kind: 'flag'; readonly initial: boolean }
  /** A list of at most `maxCount` numbers. */
  | (Steps & {
      readonly kind: 'numbers';
      readonly maxCount: number;
      readonly initial: readonly number[];
    })
  /** At most `maxCount` numbers of a list of `length`; the others are whatever the lab makes them. */
  | (Steps & { readonly kind: 'set-numbers'; readonly length: number; readonly maxCount: number })
  /** At most 64 points. */
  | (PointGrid & {
      readonly kind: 'points';
      readonly maxCount: number;
      readonly initial: readonly LabPoint[];
    });

/** The fields of a lab by name; links hold them in this order, so new ones go to the end. */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : F extends { kind: 'flag' }
      ? boolean
      : F extends { kind: 'numbers' }
        ? readonly number[]
        : F extends { kind: 'set-numbers' }
          ? readonly SetNumber[]
          : readonly LabPoint[];

/** What all fields are at one moment. */
export type StateOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** Most points that fit in a link. */
export const maxPoints = 64;

/** Number of values that a stepped field can have. */
export function levelCount({ min, max, step }: Steps): number {
  return Math.round((max - min) / step) + 1;
}

/** The step nearest to a value, 0 … levelCount − 1; a value that is no number gives the first. */
export function levelOf(steps: Steps, value: number): number {
  const level = Math.round((value - steps.min) / steps.step);
  return Math.min(Math.max(level || 0, 0), levelCount(steps) - 1);
}

/** The value at a step, without the noise of binary fractions. */
export function valueAt({ min, step }: Steps, level: number): number {
  return Number((min + level * step).toFixed(10));
}
