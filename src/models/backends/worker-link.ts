import { wrap, type Remote } from 'comlink';

/** Thrown by whoever works in a worker that is of no use any more: dispose of it and open another. */
export class RunnerLost extends Error {
  /** True when it answered nothing at all within the time limit. */
  readonly timedOut: boolean;

  constructor(detail: string, timedOut = false) {
    super(detail);
    this.timedOut = timedOut;
  }
}

/** A page that was frozen finds its timers run out: answers that wait go first. */
const GRACE_MS = 500;

/** A worker that may be lost at any moment, and the time limits for its answers. Owns the worker. */
export class WorkerLink<Shell> {
  readonly remote: Remote<Shell>;
  /** Resolves when it is lost, whether or not an answer is waited for; never rejects. */
  readonly lost: Promise<RunnerLost>;
  readonly #worker: Worker;
  #resolveLost: (loss: RunnerLost) => void = () => undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.remote = wrap<Shell>(worker);
    this.lost = new Promise((resolve) => (this.#resolveLost = resolve));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.reportLoss(`The worker stopped: ${event.message || 'not loaded'}`);
    });
  }

  /** Everybody who waits for an answer hears that none will come. */
  reportLoss(detail: string): void {
    this.#resolveLost(new RunnerLost(detail));
  }

  /**
   * Waits for the worker's answer, but not for ever: a worker that is gone never answers.
   *
   * @throws {RunnerLost} when it is lost, fails, or takes longer than `limitMs`.
   */
  async answer<Value>(call: Promise<Value>, limitMs: number): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<RunnerLost>((resolve) => {
      const detail = `No answer within ${limitMs / 1000} s.`;
      timer = setTimeout(() => {
        timer = setTimeout(() => resolve(new RunnerLost(detail, true)), GRACE_MS);
      }, limitMs);
    });
    const failed = call.then(
      () => undefined,
      (error: unknown) => new RunnerLost(String(error)),
    );
    try {
      const loss = await Promise.race([failed, this.lost, tooLong]);
      if (loss) throw loss;
      return await call;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the worker; whoever still waits is told `detail`. */
  close(detail: string): void {
    this.#worker.terminate();
    this.reportLoss(detail);
  }
}
