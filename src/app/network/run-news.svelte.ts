import type { TrainEvent } from '../../training/network/types.ts';

/** What happened to a run that a person should know. */
export type RunNews =
  Extract<TrainEvent, { kind: 'batch-halved' | 'rebuilt' | 'was-hidden' }> | LastingNews;

/** What stays true once it has happened. */
type LastingNews =
  /** It goes on, but what it learns is in memory only. */
  { readonly kind: 'not-kept' };

/** What happened to the run in hand. */
export class RunNewsList {
  #all = $state.raw<readonly RunNews[]>([]);

  /** Oldest first. */
  get all(): readonly RunNews[] {
    return this.#all;
  }

  add(news: RunNews): void {
    this.#all = [...this.#all, news];
  }

  /** Adds it if it is not there. */
  addOnce(news: LastingNews): void {
    if (!this.#all.some(({ kind }) => kind === news.kind)) this.add(news);
  }

  /** For the next run. */
  clear(): void {
    this.#all = [];
  }
}
