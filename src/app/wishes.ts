/** Those who wish for one and the same thing at the moment. */
export class Wishes {
  #count = 0;

  /** Whether anybody does. */
  get any(): boolean {
    return this.#count > 0;
  }

  /** Wishes for it until the returned function is called, after which `onEnd` is. */
  hold(onEnd?: () => void): () => void {
    let holding = true;
    this.#count++;
    return () => {
      if (!holding) return;
      holding = false;
      this.#count--;
      onEnd?.();
    };
  }
}
