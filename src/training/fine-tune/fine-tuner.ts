import { proxy } from 'comlink';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { EyeModel } from '../../models/eye/eye-runner.ts';
import type { BackendName } from '../../models/eye/types.ts';
import type { OnTrainEvent } from '../network/train-network.ts';
import {
  newFineTuneWorker,
  OpenedWorker,
  type FineTuneTrial,
  type FineTuneTrouble,
} from './opened-worker.ts';
import type { FineTuneData, FineTuneResult, FineTuneSettings } from './types.ts';

/**
 * Tunes the eye in a worker that lives as long as a run: one at a time, and a new one gives up the one
 * before. Whoever made it calls `dispose()`.
 */
export class FineTuner {
  readonly #model: EyeModel;
  readonly #newWorker: () => Worker;
  #run = new AbortController();
  #worker: OpenedWorker | undefined;

  /** @param newWorker makes a worker that runs fine-tune-worker.ts. */
  constructor(model: EyeModel, newWorker: () => Worker = newFineTuneWorker) {
    this.#model = model;
    this.#newWorker = newWorker;
  }

  /**
   * As `fineTune`, elsewhere. A backend that does not load is passed over; where one computes wrongly or
   * is lost meanwhile, the run begins again on the next one, and `rebuilt` says so.
   *
   * @param backends in the order in which they are tried, see `fineTuneBackends`.
   * @throws AbortError when it is cancelled; RangeError if the data are not as promised.
   */
  async run(
    data: FineTuneData,
    settings: FineTuneSettings,
    backends: readonly BackendName[],
    onEvent: OnTrainEvent = () => undefined,
  ): Promise<Outcome<FineTuneResult, FineTuneTrouble>> {
    this.cancel();
    const { signal } = (this.#run = new AbortController());
    const trials: FineTuneTrial[] = [];
    let hasStarted = false;
    for (const backend of backends) {
      const opened = await OpenedWorker.open(backend, this.#model, this.#newWorker);
      if (signal.aborted && opened.ok) opened.value.dispose();
      signal.throwIfAborted();
      if (!opened.ok) {
        trials.push(opened.trouble);
        continue;
      }
      const worker = (this.#worker = opened.value);
      if (hasStarted) await onEvent({ kind: 'rebuilt', epoch: 0, detail: trials.at(-1)!.detail });
      await onEvent({ kind: 'started', backend });
      hasStarted = true;
      try {
        const call = worker.remote.fineTune(data, settings, proxy(onEvent));
        return success(await worker.finish(call));
      } catch (error) {
        signal.throwIfAborted();
        // Data that are not as promised are no better elsewhere. Sent over, an error keeps its name only.
        if (error instanceof Error && error.name === 'RangeError') throw error;
        trials.push({ backend, detail: String(error) });
      } finally {
        worker.dispose();
        if (this.#worker === worker) this.#worker = undefined;
      }
    }
    return failure({ kind: 'no-backend', trials });
  }

  /** Ends the present run after the epoch under way: its result comes from what was learned so far. */
  stop(): void {
    void this.#worker?.remote.stop();
  }

  /** Gives up the present run, if any: its promise rejects with an AbortError. */
  cancel(): void {
    this.#run.abort(new DOMException('Cancelled, or a newer run came.', 'AbortError'));
    this.#worker?.dispose();
    this.#worker = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
