import type { Remote } from 'comlink';
import type { BackendTrouble } from '../../models/backends/device.ts';
import { WorkerLink } from '../../models/backends/worker-link.ts';
import type { EyeModel } from '../../models/eye/eye-runner.ts';
import type { BackendName, EyeReport } from '../../models/eye/types.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { FineTuneWorker } from './fine-tune-worker.ts';

/** Why one backend was of no use, or of none any more. */
export interface FineTuneTrial {
  readonly backend: BackendName;
  readonly detail: string;
}

/** No backend is left that works. */
export interface FineTuneTrouble {
  readonly kind: 'no-backend';
  readonly trials: readonly FineTuneTrial[];
}

/** Starts the worker that the app uses. */
export function newFineTuneWorker(): Worker {
  return new Worker(new URL('./fine-tune-worker.ts', import.meta.url), {
    type: 'module',
    name: 'fine-tune',
  });
}

/**
 * Backends for the end of the eye, the best first: the one that was measured to be the eye's quickest,
 * because learning takes the same kinds of operations; then those that work everywhere.
 */
export function fineTuneBackends({ backend }: Pick<EyeReport, 'backend'>): BackendName[] {
  return [...new Set<BackendName>([backend, 'wasm', 'cpu'])];
}

/** Loading may go over a slow network. */
const OPEN_LIMIT_MS = 60_000;

/** The first answer compiles the GPU's programs; whoever takes longer hangs. */
const ANSWER_LIMIT_MS = 30_000;

/** A worker with the end of the eye on one backend. Whoever opened it calls `dispose()`. */
export class OpenedWorker {
  readonly backend: BackendName;
  readonly #link: WorkerLink<FineTuneWorker>;

  private constructor(backend: BackendName, worker: Worker) {
    this.backend = backend;
    this.#link = new WorkerLink(worker);
  }

  /** Opens a worker on one backend. */
  static async open(
    backend: BackendName,
    model: EyeModel,
    newWorker: () => Worker,
  ): Promise<Outcome<OpenedWorker, FineTuneTrial>> {
    const opened = new OpenedWorker(backend, newWorker());
    const link = opened.#link;
    try {
      const opening: Promise<Outcome<undefined, BackendTrouble>> = link.remote.open(backend, model);
      const loaded = await link.answer(opening, OPEN_LIMIT_MS);
      if (loaded.ok) {
        void link.remote.lost().then((detail) => link.reportLoss(detail));
        return success(opened);
      }
      opened.dispose();
      return failure({ backend, detail: loaded.trouble.detail });
    } catch (error) {
      opened.dispose();
      return failure({ backend, detail: String(error) });
    }
  }

  get remote(): Remote<FineTuneWorker> {
    return this.#link.remote;
  }

  /**
   * Waits for a short answer.
   *
   * @throws {RunnerLost} when the worker is lost, fails, or hangs.
   */
  answer<Value>(call: Promise<Value>): Promise<Value> {
    return this.#link.answer(call, ANSWER_LIMIT_MS);
  }

  /**
   * Waits for work, however long it takes.
   *
   * @throws {RunnerLost} when the worker is lost; whatever else the work throws.
   */
  finish<Value>(work: Promise<Value>): Promise<Value> {
    const lost = this.#link.lost.then((loss) => Promise.reject(loss));
    return Promise.race([work, lost]);
  }

  dispose(): void {
    this.#link.close('The worker was closed.');
  }
}
