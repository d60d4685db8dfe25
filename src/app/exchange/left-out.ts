import type { ExamplePhoto, Skipped, SkipReason } from './input.ts';

/** Counts what an import leaves out, by reason, each with the first example. */
export class LeftOut {
  readonly #byReason = new Map<SkipReason, Skipped>();

  get list(): readonly Skipped[] {
    return [...this.#byReason.values()];
  }

  /** @param exampleOf told once of each reason: to find one in a project takes a while. */
  note(why: SkipReason, count = 1, exampleOf?: () => string | ExamplePhoto): void {
    const known = this.#byReason.get(why);
    const first = known?.example ?? exampleOf?.();
    this.#byReason.set(why, {
      why,
      count: (known?.count ?? 0) + count,
      ...(first !== undefined && { example: first }),
    });
  }
}
