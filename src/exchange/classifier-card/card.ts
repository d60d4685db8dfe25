import type { Head } from '../../training/head/types.ts';

/**
 * All that another phone needs to answer as this one does: the head and what it stands for. No photograph
 * is in it, nor can one be got out of it.
 */
export interface ClassifierCard {
  /** Name of the project that it was learned in; empty for a project without one. */
  readonly projectName: string;
  readonly sentAtMs: number;
  /** Version and input size of the eye whose embeddings the head takes, e.g. `lite0-int8-…@160`. */
  readonly eyeKey: string;
  /** In the order of the head's answers. */
  readonly classes: readonly { readonly name: string; readonly mark: number }[];
  readonly head: Head;
  /** Shift of the none-of-these threshold that the sender had chosen, −0.2 … 0.2. */
  readonly strictness: number;
}

/** Why bytes are no card that can be used. */
export type CardTrouble =
  /** Cut off, changed on the way, or something else altogether. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of this app. */
  | { readonly kind: 'newer' };
