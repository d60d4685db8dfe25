import { createTurns } from '../../../core/turns.ts';

/** What was found out about photographs, one after another: the live picture is looked at in between. */
export class KeptInTurn<Value> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<Value | undefined>>();
  readonly #inTurn = createTurns();

  /** @param most values that are kept; the oldest makes room. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * What is kept, or what is found out now; what is forgotten before its turn is not looked for. Undefined
   * where that fails: it is tried again the next time.
   */
  of(key: string, find: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const found: Promise<Value | undefined> = this.#inTurn(async () => {
      return this.#kept.get(key) === found ? find() : undefined;
    }).catch((error: unknown) => {
      console.warn('What was found in a photograph could not be mapped.', error);
      return undefined;
    });
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most) this.#kept.delete(oldest!);
    void found.then((value) => {
      if (!value && this.#kept.get(key) === found) this.#kept.delete(key);
    });
    return found;
  }

  clear(): void {
    this.#kept.clear();
  }
}
