import type { RunRecord } from '../../training/store/records.ts';
import type { EyeTuning } from './eye-tuning.svelte.ts';
import type { PictureSource } from './kept-networks.ts';
import { canGoOn } from './run-facts.ts';
import type { RunRecipe } from './run-recipe.svelte.ts';
import type { RunShelf } from './run-shelf.svelte.ts';
import { slowerRetry } from './slower-retry.ts';
import type { Training } from './training.svelte.ts';

/** What runs are gone on with. */
export interface PastRunParts {
  readonly shelf: Pick<RunShelf, 'list' | 'put'>;
  readonly training: Pick<Training, 'isBusy' | 'goOn' | 'start'>;
  readonly tuning: Pick<EyeTuning, 'isBusy'>;
  readonly recipe: Pick<RunRecipe, 'settings' | 'set'>;
  /** Has networks learn from these pictures from now on, if they do not yet. */
  readonly takeSource: (source: PictureSource) => void;
}

/** What can be done with runs that were interrupted, or have ended. */
export class PastRuns {
  readonly #parts: PastRunParts;

  constructor(parts: PastRunParts) {
    this.#parts = parts;
  }

  /** The last run, where it was interrupted and can go on; undefined while something is under way. */
  get interrupted(): RunRecord | undefined {
    const { shelf, training, tuning } = this.#parts;
    const last = shelf.list.at(-1);
    const isLeft = last && last.end === undefined && canGoOn(last);
    return isLeft && !training.isBusy && !tuning.isBusy ? last : undefined;
  }

  /** Goes on with a run, on the pictures it learns from, or with so many epochs more. */
  async goOn(run: RunRecord, moreEpochs = 0): Promise<void> {
    this.#parts.takeSource(run.source);
    await this.#parts.training.goOn(run, moreEpochs);
  }

  /** Trains the network of a run that diverged once more, as it was trained, with a tenth of its rate. */
  async retrySlower(run: RunRecord): Promise<void> {
    const { recipe, training } = this.#parts;
    const retry = slowerRetry(run);
    if (!retry) return;
    this.#parts.takeSource(run.source);
    // The knobs that it diverged with would have the next run diverge as well.
    const { learningRate } = retry.settings;
    if (recipe.settings.learningRate === run.settings.learningRate) recipe.set({ learningRate });
    await training.start(retry);
  }

  /** Takes an interrupted run as ended where it was left; it can still be gone on with. */
  async letEnd(run: RunRecord): Promise<void> {
    await this.#parts.shelf.put({ ...run, end: { kind: 'stopped' } });
  }
}
