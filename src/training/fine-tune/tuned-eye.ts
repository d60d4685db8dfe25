import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { Eye } from '../../models/eye/eye.ts';
import type { BackendName, EyeTrouble, Look } from '../../models/eye/types.ts';
import {
  newFineTuneWorker,
  OpenedWorker,
  type FineTuneTrial,
  type FineTuneTrouble,
} from './opened-worker.ts';
import { firstTrainedBlock, type FineTunedWeights } from './types.ts';

/** One look of the tuned eye. */
export interface TunedLook {
  /** `[classCount]`, adding up to 1. */
  readonly probabilities: Float32Array;
  /** What the eye as it was says of the same picture, for the answer of Teach. */
  readonly look: Look;
  /** Milliseconds from picture to probabilities. */
  readonly tookMs: number;
}

/**
 * The tuned eye at work: the eye's own worker sees up to the first block that was tuned, a worker of
 * this one's goes on from there. When that worker is lost, the next backend takes over and the look in
 * hand is repeated. Whoever opened it calls `dispose()`; the eye stays with its owner.
 */
export class TunedEye {
  readonly #eye: Pick<Eye, 'look' | 'model'>;
  readonly #newWorker: () => Worker;
  readonly #backends: BackendName[];
  readonly #trials: FineTuneTrial[] = [];
  #weights: FineTunedWeights;
  #worker: OpenedWorker | undefined;
  #isDisposed = false;

  private constructor(
    eye: Pick<Eye, 'look' | 'model'>,
    weights: FineTunedWeights,
    backends: readonly BackendName[],
    newWorker: () => Worker,
  ) {
    this.#eye = eye;
    this.#weights = weights;
    this.#backends = [...backends];
    this.#newWorker = newWorker;
  }

  /** @param backends in the order in which they are tried, see `fineTuneBackends`. */
  static async open(
    eye: Pick<Eye, 'look' | 'model'>,
    weights: FineTunedWeights,
    backends: readonly BackendName[],
    newWorker: () => Worker = newFineTuneWorker,
  ): Promise<Outcome<TunedEye, FineTuneTrouble>> {
    const tuned = new TunedEye(eye, weights, backends, newWorker);
    if (await tuned.#openNext()) return success(tuned);
    return failure(tuned.#trouble());
  }

  /** What it runs on; undefined once nothing works. */
  get backend(): BackendName | undefined {
    return this.#worker?.backend;
  }

  /**
   * One look. Looks wait for each other, so pace them: drop frames rather than queue them.
   *
   * @param picture a square, as `squarePicture` or `decodePhoto` return it; not changed.
   */
  async look(picture: ImageData): Promise<Outcome<TunedLook, EyeTrouble | FineTuneTrouble>> {
    const startedMs = performance.now();
    const featuresBefore = firstTrainedBlock[this.#weights.level];
    const look = await this.#eye.look(picture, { featuresBefore });
    if (!look.ok) return look;
    const { layers } = this.#eye.model.table;
    const channels = layers.find(({ block }) => block === featuresBefore)!.inChannels;
    while (this.#worker) {
      const worker = this.#worker;
      try {
        const call = worker.remote.answer(look.value.features!, channels);
        const probabilities = await worker.answer(call);
        if (!probabilities.every(Number.isFinite)) throw new Error('An answer that is no number.');
        const tookMs = performance.now() - startedMs;
        return success({ probabilities, look: look.value, tookMs });
      } catch (error) {
        this.#trials.push({ backend: worker.backend, detail: String(error) });
        worker.dispose();
        if (this.#worker === worker) await this.#openNext();
      }
    }
    return failure(this.#trouble());
  }

  /** Takes other weights in use, for the looks from now on. */
  async setWeights(weights: FineTunedWeights): Promise<void> {
    this.#weights = weights;
    await this.#worker?.answer(this.#worker.remote.use(weights));
  }

  /** Tensors alive, for tests. */
  async tensorCount(): Promise<number> {
    return (await this.#worker?.remote.tensorCount()) ?? 0;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#worker?.dispose();
    this.#worker = undefined;
  }

  /** Opens a worker on the next backend that works; false if none is left. */
  async #openNext(): Promise<boolean> {
    this.#worker = undefined;
    for (let backend = this.#backends.shift(); backend; backend = this.#backends.shift()) {
      const opened = await OpenedWorker.open(backend, this.#eye.model, this.#newWorker);
      if (!opened.ok) {
        this.#trials.push(opened.trouble);
        continue;
      }
      if (this.#isDisposed) {
        opened.value.dispose();
        return false;
      }
      await opened.value.answer(opened.value.remote.use(this.#weights));
      this.#worker = opened.value;
      return true;
    }
    return false;
  }

  #trouble(): FineTuneTrouble {
    return { kind: 'no-backend', trials: this.#trials };
  }
}
