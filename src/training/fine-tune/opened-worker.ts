import { wrap, type Remote } from 'comlink';
import type { BackendTrouble } from '../../models/eye/backends.ts';
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

/** A worker with the end of the eye on one backend. Whoever opened it calls `dispose()`. */
export class OpenedWorker {
  readonly backend: BackendName;
  readonly remote: Remote<FineTuneWorker>;
  readonly #worker: Worker;
  /** Rejects when the worker or its device is gone. */
  readonly #gone: Promise<never>;
  #reportGone: (error: Error) => void = () => undefined;

  private constructor(backend: BackendName, worker: Worker) {
    this.backend = backend;
    this.#worker = worker;
    this.remote = wrap<FineTuneWorker>(worker);
    this.#gone = new Promise((_, reject) => (this.#reportGone = reject));
    // Whoever waits for an answer hears of it; nobody else needs to.
    this.#gone.catch(() => undefined);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#reportGone(new Error(`The worker stopped: ${event.message || 'not loaded'}`));
    });
  }

  /** Opens a worker on one backend. */
  static async open(
    backend: BackendName,
    model: EyeModel,
    newWorker: () => Worker,
  ): Promise<Outcome<OpenedWorker, FineTuneTrial>> {
    const opened = new OpenedWorker(backend, newWorker());
    try {
      const answer: Promise<Outcome<undefined, BackendTrouble>> = opened.remote.open(
        backend,
        model,
      );
      const loaded = await opened.answer(answer);
      if (loaded.ok) {
        void opened.remote.lost().then((detail) => opened.#reportGone(new Error(detail)));
        return success(opened);
      }
      opened.dispose();
      return failure({ backend, detail: loaded.trouble.detail });
    } catch (error) {
      opened.dispose();
      return failure({ backend, detail: String(error) });
    }
  }

  /** Waits for an answer, but not for ever: a worker that is gone never answers. */
  answer<Value>(call: Promise<Value>): Promise<Value> {
    return Promise.race([call, this.#gone]);
  }

  dispose(): void {
    this.#worker.terminate();
    this.#reportGone(new DOMException('Closed.', 'AbortError'));
  }
}
