import { Random } from '../random.ts';
import type { Thing } from './things.ts';

/** How a round is played. */
export interface FindItRules {
  readonly durationMs: number;
  /** Probability from which a thing is found, its outputs taken together, 0–1. */
  readonly enough: number;
}

/**
 * One minute; and a fifth of the probability, which among 1,000 classes is much. At 160 px so much was
 * given to the right classes of 79 % of 65 photographs (13 classes of Caltech-101), and of all 24 pictures
 * of four things in the sample scene; for a thing that a picture does not show, once in 3,000.
 */
export const findItRules: FindItRules = { durationMs: 60_000, enough: 0.2 };

/** Something that was found. */
export interface FoundThing {
  readonly thing: Thing;
  /** From when it was asked for until it was found. */
  readonly tookMs: number;
  /** The net's probability then, 0–1. */
  readonly probability: number;
}

/**
 * One round of *Find it*: find as many things as you can, one after another, before the time is over.
 * Knows no clock: every call says when it is. The same seed asks for the same things in the same order.
 */
export class FindItGame {
  readonly #rules: FindItRules;
  readonly #startMs: number;
  /** What is still to be found; the first is asked for. */
  readonly #queue: Thing[];
  readonly #found: FoundThing[] = [];
  #askedMs: number;

  constructor(
    things: readonly Thing[],
    seed: number,
    startMs: number,
    rules: FindItRules = findItRules,
  ) {
    this.#rules = rules;
    this.#startMs = startMs;
    this.#askedMs = startMs;
    this.#queue = new Random(seed).shuffle([...things]);
  }

  /** What is to be found now; undefined when everything is found. */
  get wanted(): Thing | undefined {
    return this.#queue[0];
  }

  /** What was found, first to last: its length is the score. */
  get found(): readonly FoundThing[] {
    return this.#found;
  }

  /** Time that is left, never below 0. */
  remainingMs(timeMs: number): number {
    return Math.max(0, this.#startMs + this.#rules.durationMs - timeMs);
  }

  isOver(timeMs: number): boolean {
    return this.remainingMs(timeMs) === 0 || this.#queue.length === 0;
  }

  /** Probability of what is wanted, its outputs taken together, 0–1; 0 when nothing is. */
  probabilityOf(probabilities: ArrayLike<number>): number {
    return (this.wanted?.outputs ?? []).reduce((sum, output) => sum + probabilities[output]!, 0);
  }

  /**
   * Takes one answer of the net; when it shows what is wanted, that is found and the next is asked for.
   *
   * @param probabilities of ImageNet's classes, `[1000]`.
   */
  see(probabilities: ArrayLike<number>, timeMs: number): FoundThing | undefined {
    if (this.isOver(timeMs)) return undefined;
    const probability = this.probabilityOf(probabilities);
    if (probability < this.#rules.enough) return undefined;
    const found = { thing: this.#queue.shift()!, tookMs: timeMs - this.#askedMs, probability };
    this.#found.push(found);
    this.#askedMs = timeMs;
    return found;
  }

  /** Asks for another thing; the skipped one comes again when all others have been asked for. */
  skip(timeMs: number): void {
    if (this.isOver(timeMs)) return;
    this.#queue.push(this.#queue.shift()!);
    this.#askedMs = timeMs;
  }
}
