/** A question that waits until the one in hand is answered. */
interface Waiting {
  readonly ask: () => Promise<void>;
  readonly giveWay: () => void;
}

/**
 * Questions to one worker, one after the other: who asks has it alone until the answer is there. Of each kind
 * the newest waits, and the kinds are served in the order in which they are named.
 */
export class QuestionQueue<Kind extends string> {
  readonly #kinds: readonly Kind[];
  readonly #waiting = new Map<Kind, Waiting>();
  #isBusy = false;

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
  }

  /** The answer; undefined if a newer question of the kind came before this one's turn. */
  take<Answer>(kind: Kind, ask: () => Promise<Answer>): Promise<Answer | undefined> {
    this.#waiting.get(kind)?.giveWay();
    return new Promise((resolve, reject) => {
      this.#waiting.set(kind, {
        ask: () => ask().then(resolve, reject),
        giveWay: () => resolve(undefined),
      });
      void this.#work();
    });
  }

  /** Those that wait are not asked any more. */
  clear(): void {
    for (const { giveWay } of this.#waiting.values()) giveWay();
    this.#waiting.clear();
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#takeNext(); next; next = this.#takeNext()) await next.ask();
    this.#isBusy = false;
  }

  #takeNext(): Waiting | undefined {
    const kind = this.#kinds.find((kind) => this.#waiting.has(kind));
    if (kind === undefined) return undefined;
    const next = this.#waiting.get(kind);
    this.#waiting.delete(kind);
    return next;
  }
}
