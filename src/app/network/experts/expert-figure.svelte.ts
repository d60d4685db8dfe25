import { untrack } from 'svelte';
import type { OnProgress } from '../../../training/head/train-head.ts';

/** Something to compute, and what it hangs on: another key means that what was found is out of date. */
export interface Task<Result> {
  readonly key: unknown;
  readonly compute: (onProgress: OnProgress, signal: AbortSignal) => Promise<Result>;
}

/** One figure for experts: computed behind the screen, with progress, kept until the data change. */
export class ExpertFigure<Result> {
  readonly #prepare: () => Task<Result> | undefined;
  #found = $state.raw<{ readonly key: unknown; readonly result: Result }>();
  #share = $state.raw<number>();
  #failed = $state.raw(false);
  #stop: AbortController | undefined;
  /** Key that was last tried on its own account: what was stopped or failed is not tried again and again. */
  #triedKey: unknown;

  /** @param prepare what would be computed now, from reactive state; undefined while that is impossible. */
  constructor(prepare: () => Task<Result> | undefined) {
    this.#prepare = prepare;
  }

  /** What was found last; undefined before. */
  get result(): Result | undefined {
    return this.#found?.result;
  }

  /** Whether the data have changed since. */
  get isStale(): boolean {
    return this.#found !== undefined && this.#found.key !== this.#prepare()?.key;
  }

  /** How far the computation is, 0 … 1; undefined while there is none. */
  get share(): number | undefined {
    return this.#share;
  }

  /** Whether the last computation went wrong. */
  get failed(): boolean {
    return this.#failed;
  }

  get canRun(): boolean {
    return this.#prepare() !== undefined;
  }

  /** Computes it now; what was under way is given up. */
  async run(): Promise<void> {
    const task = this.#prepare();
    if (!task) return;
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    this.#triedKey = task.key;
    this.#share = 0;
    this.#failed = false;
    try {
      const result = await task.compute((share) => {
        if (this.#stop === stop) this.#share = share;
      }, stop.signal);
      if (this.#stop === stop) this.#found = { key: task.key, result };
    } catch (error) {
      if (this.#stop !== stop || stop.signal.aborted) return;
      console.warn('A figure could not be computed.', error);
      this.#failed = true;
    } finally {
      if (this.#stop === stop) {
        this.#stop = undefined;
        this.#share = undefined;
      }
    }
  }

  /** Computes it whenever the data have changed; to be called in an effect, where it is shown. */
  keepUp(): void {
    const key = this.#prepare()?.key;
    untrack(() => {
      if (key !== undefined && key !== this.#triedKey) void this.run();
    });
  }

  /** Gives up what is under way; what was found before stays. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#share = undefined;
  }

  /** Nobody looks any more: what was under way is given up, and tried again when somebody does. */
  leave(): void {
    if (this.#stop) this.#triedKey = undefined;
    this.stop();
  }

  /** Forgets it all: another project. */
  forget(): void {
    this.stop();
    this.#found = undefined;
    this.#failed = false;
    this.#triedKey = undefined;
  }
}
