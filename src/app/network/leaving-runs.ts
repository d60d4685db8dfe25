import type { Notices } from '../notices.svelte.ts';
import type { EyeTuning } from './eye-tuning.svelte.ts';
import type { RunShelf } from './run-shelf.svelte.ts';
import type { Training } from './training.svelte.ts';

/** What is under way, where runs are kept, and where it is said what becomes of them. */
export interface LeavingParts {
  readonly training: Pick<Training, 'isBusy' | 'phase' | 'run' | 'written' | 'leave'>;
  readonly tuning: Pick<EyeTuning, 'isBusy' | 'leave'>;
  readonly shelf: Pick<RunShelf, 'holdsBack' | 'heldBackOf'>;
  readonly notices: Pick<Notices, 'say' | 'withdraw'>;
}

/** Lets the runs of a project be when this tab shows it, or writes it, no more; and says what is left of them. */
export class LeavingRuns {
  readonly #parts: LeavingParts;

  constructor(parts: LeavingParts) {
    this.#parts = parts;
  }

  /** Another tab writes from now on: what is under way here stays as it was kept. */
  async toOtherTab(): Promise<void> {
    const { notices } = this.#parts;
    const { wasTraining, wasTuning, isHeldBack } = await this.#leave();
    const said = isHeldBack ? 'run-left-unsaved' : 'run-left';
    if (wasTraining) notices.say({ kind: said }, undefined, true);
    else if (wasTuning) notices.say({ kind: 'tuning-left' }, undefined, true);
  }

  /** Another project is shown: what was under way stays as it was kept in its own. */
  async inProject(projectId: string): Promise<void> {
    const { notices, shelf } = this.#parts;
    for (const kind of leftBehind) notices.withdraw(kind);
    const { wasTraining, wasTuning, isHeldBack } = await this.#leave();
    if (wasTraining && isHeldBack) {
      notices.say({ kind: 'run-left-behind-unsaved' }, undefined, true);
    } else if (wasTraining) notices.say({ kind: 'run-left-behind' });
    else if (wasTuning) notices.say({ kind: 'tuning-left-behind' });
    if (!isHeldBack && shelf.heldBackOf(projectId).length > 0) {
      notices.say({ kind: 'runs-left-unsaved' }, undefined, true);
    }
  }

  async #leave() {
    const { training, tuning, shelf } = this.#parts;
    // While its pictures are prepared nothing of a run is kept.
    const run = training.isBusy && training.phase !== 'preparing' ? training.run : undefined;
    const wasTuning = tuning.isBusy;
    training.leave();
    tuning.leave();
    // Whether there was room for its last epoch shows only now.
    await training.written;
    const isHeldBack = run !== undefined && shelf.holdsBack(run.id);
    return { wasTraining: run !== undefined, wasTuning, isHeldBack };
  }
}

const leftBehind = [
  'run-left-behind',
  'run-left-behind-unsaved',
  'runs-left-unsaved',
  'tuning-left-behind',
] as const;
