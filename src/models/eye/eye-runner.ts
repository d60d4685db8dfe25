import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../backends/device.ts';
import { RunnerLost, WorkerLink } from '../backends/worker-link.ts';
import type { EyeTable } from './eye-table.ts';
import type { EyeWorker } from './eye-worker.ts';
import type { BackendName, LookSizePx, Look, LookWishes } from './types.ts';

/** The eye on one backend, in a worker of its own. Whoever opened it calls `dispose()`. */
export interface EyeRunner {
  readonly backend: BackendName;
  /** Resolves when it is lost without being asked for a look; never rejects. */
  readonly lost: Promise<RunnerLost>;
  /**
   * One look at RGBA `[side, side, 4]` pixels, which are copied.
   *
   * @throws {RunnerLost} when the device or the worker is gone, hangs, or answers nonsense.
   */
  look(pixels: Uint8ClampedArray, sizePx: LookSizePx, wishes?: LookWishes): Promise<Look>;
  /** Takes the device away from the worker, for tests. */
  loseDevice(): Promise<void>;
  /** Tensors alive in the worker, for tests. */
  tensorCount(): Promise<number>;
  dispose(): void;
}

/** The eye's numbers, as every runner needs them. */
export interface EyeModel {
  readonly table: EyeTable;
  /** The joined pieces; kept, because a lost device takes its copy along. */
  readonly weights: ArrayBuffer;
}

/** Loading may go over a slow network. */
const OPEN_LIMIT_MS = 60_000;

/** The first look at a size compiles the GPU's programs. */
const FIRST_LOOK_LIMIT_MS = 30_000;

/** Far beyond the slowest phone: whoever takes longer hangs. */
const LOOK_LIMIT_MS = 10_000;

/** Starts the worker that the app uses. */
export function newEyeWorker(): Worker {
  return new Worker(new URL('./eye-worker.ts', import.meta.url), { type: 'module', name: 'eye' });
}

/** Opens the eye on one backend. */
export async function openRunner(
  backend: BackendName,
  model: EyeModel,
  newWorker: () => Worker = newEyeWorker,
): Promise<Outcome<EyeRunner, BackendTrouble>> {
  let runner: WorkerRunner;
  try {
    runner = new WorkerRunner(backend, newWorker());
  } catch (error) {
    return failure({ result: 'failed', detail: String(error) });
  }
  try {
    const opened = await runner.open(model);
    if (opened.ok) return success(runner);
    runner.dispose();
    return opened;
  } catch (error) {
    runner.dispose();
    if (!(error instanceof RunnerLost)) throw error;
    return failure({ result: 'failed', detail: error.message });
  }
}

class WorkerRunner implements EyeRunner {
  readonly backend: BackendName;
  readonly lost: Promise<RunnerLost>;
  readonly #link: WorkerLink<EyeWorker>;
  readonly #sizesSeen = new Set<LookSizePx>();

  constructor(backend: BackendName, worker: Worker) {
    this.backend = backend;
    this.#link = new WorkerLink(worker);
    this.lost = this.#link.lost;
  }

  async open(model: EyeModel): Promise<Outcome<undefined, BackendTrouble>> {
    const opening: Promise<Outcome<undefined, BackendTrouble>> = this.#link.remote.open(
      this.backend,
      model.table,
      model.weights,
    );
    const opened = await this.#link.answer(opening, OPEN_LIMIT_MS);
    if (opened.ok) {
      void this.#link.remote.lost().then((detail) => this.#link.reportLoss(detail));
    }
    return opened;
  }

  async look(
    pixels: Uint8ClampedArray,
    sizePx: LookSizePx,
    wishes: LookWishes = {},
  ): Promise<Look> {
    const limitMs = this.#sizesSeen.has(sizePx) ? LOOK_LIMIT_MS : FIRST_LOOK_LIMIT_MS;
    const look = await this.#link.answer(this.#link.remote.look(pixels, sizePx, wishes), limitMs);
    this.#sizesSeen.add(sizePx);
    if (look.embedding.every(Number.isFinite)) return look;
    throw new RunnerLost('The answer holds values that are no numbers.');
  }

  async loseDevice(): Promise<void> {
    await this.#link.answer(this.#link.remote.loseDevice(), LOOK_LIMIT_MS);
  }

  tensorCount(): Promise<number> {
    return this.#link.answer(this.#link.remote.tensorCount(), LOOK_LIMIT_MS);
  }

  dispose(): void {
    this.#link.close('The eye was closed.');
  }
}
