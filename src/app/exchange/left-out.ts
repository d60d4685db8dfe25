import type { ExamplePhoto, Skipped, SkipReason } from './input.ts';

/** Counts what an import leaves out, by reason, each with the first example. */
export class LeftOut {
  readonly #byReason = new Map<SkipReason, Skipped>();

  get list(): readonly Skipped[] {
    return [...this.#byReason.values()];
  }

  note(why: SkipReason, count = 1, example?: string | ExamplePhoto): void {
    const known = this.#byReason.get(why);
    const first = known?.example ?? example;
    this.#byReason.set(why, {
      why,
      count: (known?.count ?? 0) + count,
      ...(first !== undefined && { example: first }),
    });
  }
}
