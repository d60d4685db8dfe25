import type { TrainEvent } from '../../training/network/types.ts';

/** What happened to a run that a person should know. */
export type RunNews = Extract<TrainEvent, { kind: 'batch-halved' | 'rebuilt' | 'was-hidden' }>;

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

  /** For the next run. */
  clear(): void {
    this.#all = [];
  }
}
