/** The last few values by their time, for whoever learns a little later which of them is meant. */
export class Recent<Value> {
  readonly #values = new Map<number, Value>();
  readonly #count: number;

  /** @param count how many are kept. */
  constructor(count: number) {
    this.#count = count;
  }

  keep(timeMs: number, value: Value): void {
    this.#values.set(timeMs, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#count && oldest !== undefined) this.#values.delete(oldest);
  }

  /** The value of exactly that time; undefined when it is gone. */
  at(timeMs: number): Value | undefined {
    return this.#values.get(timeMs);
  }

  clear(): void {
    this.#values.clear();
  }
}
