import { proxy, wrap, type Remote } from 'comlink';
import type { OnProgress } from '../head/train-head.ts';
import type { EvaluationJob, JobInput, JobResult } from './evaluation-jobs.ts';
import type { EvaluationWorker } from './evaluation-worker.ts';

function newEvaluationWorker(): Worker {
  return new Worker(new URL('./evaluation-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Computes about examples and heads in a worker that it owns, and which is made when it is first asked.
 * Jobs run beside one another. If the worker crashes, or cannot be fetched, all of them reject, and the
 * next job makes a new one.
 */
export class Evaluator {
  readonly #newWorker: () => Worker;
  #worker: Worker | undefined;
  #remote: Remote<EvaluationWorker> | undefined;
  #lastId = 0;
  readonly #rejects = new Map<number, (reason: unknown) => void>();

  /** @param newWorker makes a worker that runs evaluation-worker.ts. */
  constructor(newWorker: () => Worker = newEvaluationWorker) {
    this.#newWorker = newWorker;
  }

  /**
   * Runs one of `evaluationJobs`, elsewhere.
   *
   * @throws AbortError when the signal is aborted, or the evaluator disposed of.
   */
  run<Job extends EvaluationJob>(
    name: Job,
    input: JobInput<Job>,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<JobResult<Job>> {
    signal.throwIfAborted();
    const id = ++this.#lastId;
    const remote = this.#openWorker();
    return new Promise<JobResult<Job>>((resolve, reject) => {
      const cancel = () => {
        reject(signal.reason);
        void remote.cancel(id);
      };
      this.#rejects.set(id, reject);
      signal.addEventListener('abort', cancel, { once: true });
      // What Comlink makes of a generic function has forgotten which job it is.
      const answer = remote.run(id, name, input as never, proxy(onProgress)) as unknown;
      (answer as Promise<JobResult<Job>>).then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', cancel);
        this.#rejects.delete(id);
      });
    });
  }

  /** Gives up all jobs and lets the worker go. */
  dispose(): void {
    this.#close(new DOMException('The evaluator is disposed of.', 'AbortError'));
  }

  #openWorker(): Remote<EvaluationWorker> {
    if (this.#remote) return this.#remote;
    this.#worker = this.#newWorker();
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#close(new Error(`The worker that evaluates crashed: ${event.message}`));
    };
    this.#remote = wrap<EvaluationWorker>(this.#worker);
    return this.#remote;
  }

  #close(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = this.#remote = undefined;
    for (const reject of this.#rejects.values()) reject(reason);
    this.#rejects.clear();
  }
}
