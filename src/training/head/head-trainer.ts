import { proxy, wrap, type Remote } from 'comlink';
import type { EvaluateOptions } from './evaluate-head.ts';
import type { HeadWorker } from './head-worker.ts';
import type { OnProgress, TrainOptions } from './train-head.ts';
import type { Head, HeadData, HeadEvaluation } from './types.ts';

type Rejection = (reason: unknown) => void;

/** Makes a worker that runs `head-worker.ts`. */
function newHeadWorker(): Worker {
  return new Worker(new URL('./head-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Trains and evaluates heads in a worker that it owns. One job at a time, and the newest wins: it
 * cancels the one before, whose promise rejects with an AbortError. If the worker crashes, the job is
 * tried once more in a new one.
 */
export class HeadTrainer {
  readonly #newWorker: () => Worker;
  #worker: Worker | undefined;
  #remote: Remote<HeadWorker> | undefined;
  /** Rejects the promise of the present job. */
  #rejectJob: Rejection | undefined;

  /** @param newWorker makes the worker; tests bring their own. */
  constructor(newWorker: () => Worker = newHeadWorker) {
    this.#newWorker = newWorker;
  }

  /** As `trainHead`. */
  train(data: HeadData, options: TrainOptions = {}, onProgress?: OnProgress): Promise<Head> {
    return this.#run((remote) => remote.train(data, options, onProgress && proxy(onProgress)));
  }

  /** As `evaluateHead`. */
  evaluate(
    data: HeadData,
    head: Head,
    options: EvaluateOptions = {},
    onProgress?: OnProgress,
  ): Promise<HeadEvaluation> {
    return this.#run((remote) =>
      remote.evaluate(data, head, options, onProgress && proxy(onProgress)),
    );
  }

  /** Gives up the present job, if any: its promise rejects with an AbortError. */
  cancel(): void {
    if (!this.#rejectJob) return;
    this.#rejectJob(new DOMException('A newer job or a cancel came first.', 'AbortError'));
    this.#rejectJob = undefined;
    void this.#remote?.cancel();
  }

  dispose(): void {
    this.cancel();
    this.#stopWorker();
  }

  #run<Result>(job: (remote: Remote<HeadWorker>) => Promise<Result>): Promise<Result> {
    this.cancel();
    return new Promise<Result>((resolve, reject) => {
      this.#rejectJob = reject;
      const finish = (settle: () => void): void => {
        if (this.#rejectJob === reject) this.#rejectJob = undefined;
        settle();
      };
      job(this.#openWorker()).then(
        (result) => finish(() => resolve(result)),
        (error: unknown) => finish(() => reject(error)),
      );
    });
  }

  #openWorker(): Remote<HeadWorker> {
    if (this.#remote) return this.#remote;
    this.#worker = this.#newWorker();
    this.#worker.onerror = () => this.#stopWorker();
    this.#remote = wrap<HeadWorker>(this.#worker);
    return this.#remote;
  }

  #stopWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#remote = undefined;
  }
}
