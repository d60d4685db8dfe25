import type { InputTrouble, SkipReason } from '../../../app/exchange/input.ts';

/** What is said of a way out. */
export interface OutputCopy {
  /** On its button. */
  readonly title: string;
  /** What it is good for, in a sentence. */
  readonly what: string;
  /** How to send it on, or open it, once it is saved; may be empty. */
  readonly next: string;
  /** What stands behind the name in the name of the file. */
  readonly fileNameEnd: string;
  /** What the file tells whoever unpacks it; empty where it holds no such text. */
  readonly readMe: string;
}

/** What the help page says of a kind of file. */
export interface HelpCopy {
  readonly title: string;
  /** What it is. */
  readonly what: string;
  /** How to open it, step by step. */
  readonly how: readonly string[];
}

/** The sentence for each trouble: what happened, what is safe, what to do. */
export type TroubleCopy = {
  readonly [Kind in InputTrouble['kind']]: (
    trouble: Extract<InputTrouble, { kind: Kind }>,
  ) => string;
};

/** Why things were left out, and how many. */
export type SkippedCopy = Readonly<Record<SkipReason, (count: number) => string>>;
