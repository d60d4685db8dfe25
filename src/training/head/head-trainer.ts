import { proxy, wrap, type Remote } from 'comlink';
import type { EvaluateOptions } from './evaluate-head.ts';
import type { HeadWorker } from './head-worker.ts';
import type { OnProgress, TrainOptions } from './train-head.ts';
import type { Head, HeadData, HeadEvaluation } from './types.ts';

/** What the worker is doing for somebody. */
interface Job {
  /** Asks the worker; its answer settles the job's promise. */
  readonly start: (remote: Remote<HeadWorker>) => void;
  readonly reject: (reason: unknown) => void;
  /** Whether it was started again after a crash. */
  isRetry: boolean;
}

function newHeadWorker(): Worker {
  return new Worker(new URL('./head-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Trains and evaluates heads in a worker that it owns. One job at a time, and the newest wins: it
 * cancels the one before, whose promise rejects with an AbortError. If the worker crashes, its job is
 * tried once more in a new one.
 */
export class HeadTrainer {
  readonly #newWorker: () => Worker;
  #worker: Worker | undefined;
  #remote: Remote<HeadWorker> | undefined;
  #job: Job | undefined;

  /** @param newWorker makes a worker that runs head-worker.ts. */
  constructor(newWorker: () => Worker = newHeadWorker) {
    this.#newWorker = newWorker;
  }

  /** As `trainHead`, elsewhere. */
  train(data: HeadData, options: TrainOptions = {}, onProgress?: OnProgress): Promise<Head> {
    return this.#run((remote) => remote.train(data, options, onProgress && proxy(onProgress)));
  }

  /** As `evaluateHead`, elsewhere. */
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
    if (!this.#job) return;
    this.#job.reject(new DOMException('Cancelled, or a newer job came.', 'AbortError'));
    this.#job = undefined;
    void this.#remote?.cancel();
  }

  /** Cancels and lets the worker go. */
  dispose(): void {
    this.cancel();
    this.#closeWorker();
  }

  #run<Result>(ask: (remote: Remote<HeadWorker>) => Promise<Result>): Promise<Result> {
    this.cancel();
    return new Promise<Result>((resolve, reject) => {
      const job: Job = {
        start: (remote) => {
          ask(remote)
            .then(resolve, reject)
            .finally(() => {
              if (this.#job === job) this.#job = undefined;
            });
        },
        reject,
        isRetry: false,
      };
      this.#job = job;
      job.start(this.#openWorker());
    });
  }

  #openWorker(): Remote<HeadWorker> {
    if (this.#remote) return this.#remote;
    this.#worker = this.#newWorker();
    this.#worker.onerror = (event) => this.#onCrash(event);
    this.#remote = wrap<HeadWorker>(this.#worker);
    return this.#remote;
  }

  #closeWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#remote = undefined;
  }

  #onCrash(event: ErrorEvent): void {
    event.preventDefault();
    this.#closeWorker();
    const job = this.#job;
    if (!job) return;
    if (job.isRetry) {
      this.#job = undefined;
      job.reject(new Error(`The worker that learns crashed twice: ${event.message}`));
    } else {
      job.isRetry = true;
      job.start(this.#openWorker());
    }
  }
}
