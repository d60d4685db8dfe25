import { wrap, type Remote } from 'comlink';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { EyeHeadWorker } from './eye-head-worker.ts';
import { parseEyeHeadTable, type EyeHeadTable, type EyeLayer } from './eye-table.ts';
import { joinPieces } from './eye-weights.ts';
import type { EyeTrouble } from './types.ts';

/** The worker is gone, or was never there. */
export interface WorkerStopped {
  readonly kind: 'worker-stopped';
  readonly detail: string;
}

function newHeadWorker(): Worker {
  return new Worker(new URL('./eye-head-worker.ts', import.meta.url), {
    type: 'module',
    name: 'eye-head',
  });
}

/**
 * Opens what the eye was cut from.
 *
 * @param table `head.json`, parsed from JSON but not yet trusted.
 * @param pieces the files of `table.pieces`, in their order.
 * @param newWorker for tests: a worker that behaves otherwise.
 */
export async function openKnownClasses(
  table: unknown,
  pieces: readonly ArrayBuffer[],
  newWorker: () => Worker = newHeadWorker,
): Promise<Outcome<KnownClasses, EyeTrouble | WorkerStopped>> {
  const parsed = parseEyeHeadTable(table);
  if (!parsed.ok) return parsed;
  const { head, classes } = parsed.value;
  const weights = await joinPieces({ ...parsed.value, layers: [head, classes] }, pieces);
  if (!weights.ok) return weights;
  const opened = new KnownClasses(newWorker(), [head, classes]);
  const started = await opened.open(parsed.value, weights.value);
  if (started.ok) return success(opened);
  opened.dispose();
  return started;
}

/**
 * The 1,000 classes that the eye was trained on, asked in a worker of its own. Made by
 * `openKnownClasses`; whoever opened it calls `dispose()`.
 */
export class KnownClasses {
  /** The layers behind the cut, in the order they run. */
  readonly layers: readonly EyeLayer[];
  readonly #worker: Worker;
  readonly #remote: Remote<EyeHeadWorker>;
  readonly #stopped: Promise<Outcome<never, WorkerStopped>>;
  #stop: (detail: string) => void = () => undefined;

  /** @param worker owned from now on. */
  constructor(worker: Worker, layers: readonly EyeLayer[]) {
    this.layers = layers;
    this.#worker = worker;
    this.#remote = wrap<EyeHeadWorker>(worker);
    this.#stopped = new Promise((resolve) => {
      this.#stop = (detail) => resolve(failure({ kind: 'worker-stopped', detail }));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#stop(event.message || 'not loaded');
    });
  }

  /** Gives the worker its weights; `openKnownClasses` does it once. */
  open(table: EyeHeadTable, weights: ArrayBuffer): Promise<Outcome<void, WorkerStopped>> {
    return this.#answer(this.#remote.open(table, weights));
  }

  /**
   * Probability of each class, `[1000]`, by the map of a look, `[side, side, 320]`, which is copied.
   * Calls wait for each other: drop maps rather than queue them.
   */
  classify(map: Float32Array): Promise<Outcome<Float32Array, WorkerStopped>> {
    return this.#answer(this.#remote.classify(map));
  }

  dispose(): void {
    this.#worker.terminate();
    // Nobody is to wait for an answer that will not come.
    this.#stop('closed');
  }

  /** Waits for the worker's answer, or for its end: a worker that is gone never answers. */
  #answer<Value>(call: Promise<Value>): Promise<Outcome<Value, WorkerStopped>> {
    return Promise.race([call.then(success), this.#stopped]);
  }
}
