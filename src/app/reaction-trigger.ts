/** How long an answer must stay before it counts as one. */
export const stableMs = 500;

/** Between two looks nothing is known; after a longer gap an answer starts anew. */
const longestGapMs = 5000;

/** What is answered: a class by its id, null for "none of these", undefined while nothing is. */
export type SeenAnswer = string | null | undefined;

/**
 * Tells when an answer becomes an event: once, when it has stayed for half a second after another one.
 * What flickers away for less than that has not left, and comes back without a word. A moment without
 * any answer (a hidden tab, a pulled camera) is no change either.
 */
export class ReactionTrigger {
  readonly #clock: () => number;
  #settled: SeenAnswer;
  #present: SeenAnswer;
  #sinceMs = 0;
  #lastMs = 0;

  /** @param clock gives the time in ms; may jump, in which case the answer of the moment starts anew. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** The answer that counts: the last one that has stayed. */
  get settled(): SeenAnswer {
    return this.#settled;
  }

  /** Notes the answer of one look. Returns the class that this look makes the answer, if any. */
  observe(answer: SeenAnswer): string | undefined {
    const nowMs = this.#clock();
    const gapMs = nowMs - this.#lastMs;
    const goesOn = answer === this.#present && gapMs >= 0 && gapMs <= longestGapMs;
    this.#lastMs = nowMs;
    if (!goesOn) {
      this.#present = answer;
      this.#sinceMs = nowMs;
      return undefined;
    }
    if (answer === undefined || answer === this.#settled) return undefined;
    if (nowMs - this.#sinceMs < stableMs) return undefined;
    this.#settled = answer;
    return answer ?? undefined;
  }

  /** Forgets classes that are gone: one that comes back is a new answer. */
  forget(exists: (classId: string) => boolean): void {
    const isGone = (answer: SeenAnswer) => typeof answer === 'string' && !exists(answer);
    if (isGone(this.#present)) this.#present = undefined;
    if (isGone(this.#settled)) this.#settled = undefined;
  }
}
