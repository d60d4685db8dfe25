import type { ClassRow } from './class-rows.ts';
import type { LiveAnswer } from './live-answer.ts';

/** The one thing to try next; undefined when there is nothing to suggest. */
export type Hint =
  | { readonly kind: 'name-first' }
  | { readonly kind: 'hold-to-record'; readonly name: string }
  /** With the timer on, a tap does it all. */
  | { readonly kind: 'tap-to-record'; readonly name: string }
  | { readonly kind: 'take-it-away'; readonly name: string; readonly classId: string }
  /** It was taken away, and the network said so. */
  | { readonly kind: 'add-another'; readonly name: string }
  | { readonly kind: 'second-burst'; readonly name: string };

/**
 * Chooses the hint for a project's rows. Each is gone once its step is done; none ever blocks.
 *
 * @param recordingId class that is being recorded: what to do meanwhile does not change under the hand.
 * @param answers whether the network gives answers yet: without it nothing can be tried.
 */
export function nextHint(
  rows: readonly ClassRow[],
  { recordingId, answers = true }: { recordingId?: string | undefined; answers?: boolean } = {},
): Hint | undefined {
  const [first] = rows;
  if (!first) return { kind: 'name-first' };
  const recorded = rows.find(({ id }) => id === recordingId);
  if (recorded) return { kind: 'hold-to-record', name: recorded.name };
  const empty = rows.find((row) => row.photoCount === 0);
  if (empty) return { kind: 'hold-to-record', name: empty.name };
  if (rows.length === 1) {
    return first.burstCount === 1 && answers
      ? { kind: 'take-it-away', name: first.name, classId: first.id }
      : undefined;
  }
  const single = rows.find((row) => row.burstCount === 1);
  return single && { kind: 'second-burst', name: single.name };
}

/** The hint as the timer has it: what is held without it is tapped with it. */
export function withTimer(hint: Hint | undefined, timerSeconds: number): Hint | undefined {
  if (hint?.kind !== 'hold-to-record' || timerSeconds === 0) return hint;
  return { kind: 'tap-to-record', name: hint.name };
}

/** "None of these" is said for as long before it is believed, as it is said aloud; in ms. */
const believedAfterMs = 1000;

/** What is known of a thing that was to be taken away. */
export interface TakenAway {
  readonly classId: string;
  /** When the answer was "none of these" first, of the times in a row. */
  readonly sinceMs: number;
  /** Whether it has been so for long enough; then that stays so. */
  readonly isSeen: boolean;
}

/**
 * What is known of a thing that was to be taken away, after one more answer. It is of one class: another of the
 * same name is another thing.
 *
 * @param before what was known.
 * @param hint what is asked for at the moment.
 * @param answer the present one; undefined while there is none.
 */
export function takenAway(
  before: TakenAway | undefined,
  hint: Hint | undefined,
  answer: Pick<LiveAnswer, 'isNone' | 'timeMs'> | undefined,
): TakenAway | undefined {
  if (before?.isSeen && (hint?.kind !== 'take-it-away' || hint.classId === before.classId)) {
    return before;
  }
  if (hint?.kind !== 'take-it-away' || !answer?.isNone) return undefined;
  const { classId } = hint;
  const sinceMs = before?.classId === classId ? before.sinceMs : answer.timeMs;
  return { classId, sinceMs, isSeen: answer.timeMs - sinceMs >= believedAfterMs };
}

/** The hint as the live answer has it: what was taken away, and seen to be, is not asked for again. */
export function withAnswer(hint: Hint | undefined, taken: TakenAway | undefined): Hint | undefined {
  if (hint?.kind !== 'take-it-away') return hint;
  if (!taken?.isSeen || taken.classId !== hint.classId) return hint;
  return { kind: 'add-another', name: hint.name };
}
