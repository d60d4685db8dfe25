import {
  arms,
  compareRemedies,
  type ComparedLosses,
} from '../../../core/neuron/overfitting/comparison.ts';
import type { OverfittingSettings } from '../../../core/neuron/overfitting/settings.ts';
import { Ticker } from '../../ticker.svelte.ts';

const sliceMs = 10;

/** The fair comparison while it is made: in slices between frames, to be cancelled at any time. */
export class Comparison {
  #progress = $state.raw<number>();
  #losses = $state.raw<ComparedLosses>();
  #isWhole = $state.raw(false);
  #ticker: Ticker | undefined;

  /** How much is done, 0–1; undefined while nothing is being compared. */
  get progress(): number | undefined {
    return this.#progress;
  }

  /** Test losses, `[arm][run]`, as many as there are so far. */
  get losses(): ComparedLosses | undefined {
    return this.#losses;
  }

  /** Whether all runs are in. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  start(settings: OverfittingSettings): void {
    this.forget();
    const losses: number[][] = arms.map(() => []);
    const work = compareRemedies(settings, losses);
    this.#progress = 0;
    this.#ticker = new Ticker(() => {
      const endMs = performance.now() + sliceMs;
      let step = work.next();
      while (!step.done && performance.now() < endMs) step = work.next();
      this.#losses = losses.map((own) => [...own]);
      this.#isWhole = step.done === true;
      this.#progress = step.done ? undefined : step.value;
      return !step.done;
    });
    this.#ticker.start('frames');
  }

  /** Ends it; what was found so far stays. */
  cancel(): void {
    this.#ticker?.stop();
    this.#progress = undefined;
  }

  /** Ends it, and what was found is of other settings. */
  forget(): void {
    this.cancel();
    this.#losses = undefined;
    this.#isWhole = false;
  }
}
