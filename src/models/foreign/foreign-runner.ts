import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../backends/device.ts';
import { RunnerLost, WorkerLink } from '../backends/worker-link.ts';
import type { BackendName } from '../eye/types.ts';
import type { ForeignWorker } from './foreign-worker.ts';
import type { BuiltForeign, ForeignLook, ForeignNetworkFiles, ForeignTrouble } from './types.ts';

/** Loading may go over a slow network; building and the first look compile the GPU's programs. */
const OPEN_LIMIT_MS = 60_000;
const LOOK_LIMIT_MS = 20_000;

/** Starts the worker that the app uses. */
export function newForeignWorker(): Worker {
  return new Worker(new URL('./foreign-worker.ts', import.meta.url), {
    type: 'module',
    name: 'foreign',
  });
}

/** An answer, or undefined: a newer picture took its turn, or the runner was disposed of. */
type Looked = Outcome<ForeignLook, ForeignTrouble> | undefined;

/**
 * Live answers of somebody else's network, in a worker that it owns. Latest wins: one picture is looked at,
 * one waits and gives way to a newer one. A backend that will not start, cannot compute one of the layers or
 * is lost makes room for the next.
 */
export class ForeignRunner {
  readonly #files: ForeignNetworkFiles;
  readonly #newWorker: () => Worker;
  readonly #backends: BackendName[];
  #link: WorkerLink<ForeignWorker> | undefined;
  #built: BuiltForeign | undefined;
  #isBusy = false;
  #waiting: { picture: ImageData; resolve: (looked: Looked) => void } | undefined;
  #isDisposed = false;

  /** @param backends in the order in which they are tried; `wasm` and `cpu` compute everywhere. */
  constructor(
    files: ForeignNetworkFiles,
    backends: readonly BackendName[] = ['wasm', 'cpu'],
    newWorker: () => Worker = newForeignWorker,
  ) {
    this.#files = files;
    this.#backends = [...backends];
    this.#newWorker = newWorker;
  }

  /** Builds the network on the first backend that does it. */
  async build(): Promise<Outcome<BuiltForeign, ForeignTrouble>> {
    if (this.#built) return success(this.#built);
    let detail = '';
    for (let backend = this.#backends[0]; backend; backend = this.#backends[0]) {
      try {
        return await this.#buildOn(backend);
      } catch (error) {
        if (!(error instanceof RunnerLost)) throw error;
        detail = error.message;
        this.#giveUp();
        if (this.#isDisposed) break;
      }
    }
    return failure({ kind: 'lost', detail });
  }

  /** What it says to a square photograph of any size. */
  look(picture: ImageData): Promise<Looked> {
    if (this.#isDisposed) return Promise.resolve(undefined);
    this.#waiting?.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting = { picture, resolve };
      void this.#work();
    });
  }

  /** Takes the device away from the worker, for tests. */
  async loseDevice(): Promise<void> {
    await this.#link?.answer(this.#link.remote.loseDevice(), LOOK_LIMIT_MS);
  }

  /** Tensors alive in the worker, for tests. */
  tensorCount(): Promise<number> {
    return this.#link!.answer(this.#link!.remote.tensorCount(), LOOK_LIMIT_MS);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#waiting?.resolve(undefined);
    this.#waiting = undefined;
    this.#close();
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#waiting; next; next = this.#waiting) {
      this.#waiting = undefined;
      next.resolve(await this.#answer(next.picture));
    }
    this.#isBusy = false;
  }

  async #answer(picture: ImageData): Promise<Looked> {
    for (;;) {
      const built = await this.build();
      if (this.#isDisposed) return undefined;
      if (!built.ok) return built;
      const link = this.#link!;
      try {
        const looking: Promise<Outcome<ForeignLook, ForeignTrouble>> = link.remote.look(
          picture.data,
        );
        return await link.answer(looking, LOOK_LIMIT_MS);
      } catch (error) {
        if (!(error instanceof RunnerLost)) throw error;
        this.#giveUp();
      }
    }
  }

  /** @throws {RunnerLost} when this backend is of no use. */
  async #buildOn(backend: BackendName): Promise<Outcome<BuiltForeign, ForeignTrouble>> {
    const link = (this.#link = openLink(this.#newWorker));
    const opening: Promise<Outcome<undefined, BackendTrouble>> = link.remote.open(backend);
    const opened = await link.answer(opening, OPEN_LIMIT_MS);
    if (!opened.ok) throw new RunnerLost(opened.trouble.detail);
    void link.remote.lost().then((detail) => link.reportLoss(detail));
    const building: Promise<Outcome<number, ForeignTrouble>> = link.remote.build(this.#files);
    const built = await link.answer(building, OPEN_LIMIT_MS);
    if (!built.ok) {
      // Whoever looks again builds again, in a worker of its own.
      this.#close();
      return built;
    }
    this.#built = { backend, classCount: built.value };
    return success(this.#built);
  }

  /** Leaves the present backend for the next. */
  #giveUp(): void {
    this.#backends.shift();
    this.#close();
  }

  #close(): void {
    this.#built = undefined;
    this.#link?.close('The network was closed.');
    this.#link = undefined;
  }
}

function openLink(newWorker: () => Worker): WorkerLink<ForeignWorker> {
  try {
    return new WorkerLink<ForeignWorker>(newWorker());
  } catch (error) {
    throw new RunnerLost(String(error));
  }
}
