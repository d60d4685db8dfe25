import type { ClassRecord } from '../training/store/records.ts';

/**
 * Whether anything of a project can be heard as an answer: a sound of a class, or the names if they are
 * said. "None of these" has neither a sound nor a name.
 */
export function isAudible(classes: readonly ClassRecord[], sayNames: boolean): boolean {
  return classes.some(({ isNone, reaction }) => !isNone && (sayNames || reaction?.sound));
}
