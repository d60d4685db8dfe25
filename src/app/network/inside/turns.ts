/** A look may take so long, ten a second, before fewer sheets are drawn in each. */
const longestMs = 90;

/** Below this there is room for another sheet. */
const shortestMs = 60;

/** Shares out a slow device among the sheets: what one looks at at every look, the others in turn. */
export class Turns {
  /** How many of those that take turns are drawn in one look. */
  #most = 4;
  /** The one that is next. */
  #next = 0;

  /** The sheets to be drawn in the next look. */
  take<Sheet extends { readonly isChosen: boolean }>(wanted: readonly Sheet[]): readonly Sheet[] {
    const chosen = wanted.filter(({ isChosen }) => isChosen);
    const others = wanted.filter(({ isChosen }) => !isChosen);
    const count = Math.min(this.#most, others.length);
    const due = Array.from({ length: count }, (_, i) => others[(this.#next + i) % others.length]!);
    this.#next = others.length > 0 ? (this.#next + count) % others.length : 0;
    // More than there are would only have to be unlearned again; where all are chosen nothing is learned.
    if (others.length > 0) this.#most = Math.min(this.#most, others.length);
    return [...chosen, ...due];
  }

  /** Tells how long a look with its sheets took. */
  note(tookMs: number): void {
    if (tookMs > longestMs) this.#most = Math.max(1, Math.floor(this.#most * 0.8));
    else if (tookMs < shortestMs) this.#most++;
  }
}
