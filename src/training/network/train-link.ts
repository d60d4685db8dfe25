import type { Remote } from 'comlink';
import type { Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../../models/backends/device.ts';
import type { OnDevice } from '../../models/backends/on-device.ts';
import { RunnerLost, WorkerLink } from '../../models/backends/worker-link.ts';
import type { NetworkBackend } from '../../models/network/types.ts';
import type { NetworkTrainWorker } from './network-train-worker.ts';

/** Loading may go over a slow network. */
const OPEN_LIMIT_MS = 60_000;

/** Starts the worker that the app uses. */
function newTrainWorker(): Worker {
  return new Worker(new URL('./network-train-worker.ts', import.meta.url), {
    type: 'module',
    name: 'network-training',
  });
}

/** No backend of those that it was told starts here, or not any more. */
export class NoBackend extends Error {}

/**
 * The worker that trains, opened when it is first needed and again after it was lost, on the first backend
 * that starts. Owns the worker: `close()`.
 */
export class TrainLink {
  readonly #newWorker: () => Worker;
  #backends: readonly NetworkBackend[];
  #link: Promise<WorkerLink<NetworkTrainWorker>> | undefined;

  /** @param backends in the order in which they are to be tried. */
  constructor(backends: readonly NetworkBackend[], newWorker: () => Worker = newTrainWorker) {
    this.#backends = backends;
    this.#newWorker = newWorker;
  }

  /**
   * Has the worker do something on its device.
   *
   * @throws {RunnerLost} when worker or device are lost; the next call opens another.
   * @throws {NoBackend} when none starts.
   */
  async ask<Value>(
    call: (remote: Remote<NetworkTrainWorker>) => Promise<OnDevice<Value>>,
  ): Promise<Value> {
    this.#link ??= this.#open();
    const opening = this.#link;
    try {
      const link = await opening;
      const answer = await Promise.race([call(link.remote), link.lost]);
      if (answer instanceof RunnerLost) throw answer;
      if (answer.isLost) throw new RunnerLost(answer.detail);
      return answer.value;
    } catch (error) {
      // An error of the call itself leaves a worker that is as good as before.
      const isOver = error instanceof RunnerLost || error instanceof NoBackend;
      if (isOver && this.#link === opening) this.close(String(error));
      throw error;
    }
  }

  /** Tells the worker something, if there is one. A worker that is lost is told nothing. */
  async tell<Value>(
    call: (remote: Remote<NetworkTrainWorker>) => Promise<Value>,
  ): Promise<Value | undefined> {
    const link = await this.#link?.catch(() => undefined);
    if (!link) return undefined;
    return Promise.race([call(link.remote), link.lost.then(() => undefined)]);
  }

  /** Ends the worker; whoever waits for it hears that it is lost. */
  close(detail: string): void {
    void this.#link?.then(
      (link) => link.close(detail),
      () => undefined,
    );
    this.#link = undefined;
  }

  async #open(): Promise<WorkerLink<NetworkTrainWorker>> {
    let detail = '';
    for (const [i, backend] of this.#backends.entries()) {
      const link = new WorkerLink<NetworkTrainWorker>(this.#newWorker());
      try {
        const opening: Promise<Outcome<undefined, BackendTrouble>> = link.remote.open(backend);
        const opened = await link.answer(opening, OPEN_LIMIT_MS);
        if (opened.ok) {
          // What did not start will not start the next time either.
          this.#backends = this.#backends.slice(i);
          return link;
        }
        detail = opened.trouble.detail;
      } catch (error) {
        if (!(error instanceof RunnerLost)) throw error;
        detail = error.message;
      }
      link.close(detail);
    }
    throw new NoBackend(detail);
  }
}
