/** A typed event: whoever holds it may emit, whoever subscribes is told, in order of subscription. */
export class Signal<Value = void> {
  readonly #listeners = new Set<(value: Value) => void>();

  /** Calls `listener` at each emission; returns the function that ends the subscription. */
  subscribe(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(value: Value): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
