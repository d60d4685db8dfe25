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
    const asked = await this.#ask(picture, (worker, features, channels) =>
      worker.remote.answer(features, channels),
    );
    if (!asked.ok) return asked;
    const { values: probabilities, look } = asked.value;
    return success({ probabilities, look, tookMs: performance.now() - startedMs });
  }

  /** What its last block puts out, `[side, side, 320]`. The rest is as of `look`. */
  async lastMap(picture: ImageData): Promise<Outcome<Float32Array, EyeTrouble | FineTuneTrouble>> {
    const asked = await this.#ask(picture, (worker, features, channels) =>
      worker.remote.lastMap(features, channels),
    );
    return asked.ok ? success(asked.value.values) : asked;
  }

  /** What the worker makes of what the eye sees up to the first block that was tuned. */
  async #ask(
    picture: ImageData,
    question: (
      worker: OpenedWorker,
      features: Float32Array,
      channels: number,
    ) => Promise<Float32Array>,
  ): Promise<
    Outcome<{ readonly values: Float32Array; readonly look: Look }, EyeTrouble | FineTuneTrouble>
  > {
    const featuresBefore = firstTrainedBlock[this.#weights.level];
    const look = await this.#eye.look(picture, { featuresBefore });
    if (!look.ok) return look;
    const { layers } = this.#eye.model.table;
    const channels = layers.find(({ block }) => block === featuresBefore)!.inChannels;
    while (this.#worker) {
      const worker = this.#worker;
      try {
        const values = await worker.answer(question(worker, look.value.features!, channels));
        if (!values.every(Number.isFinite)) throw new Error('An answer that is no number.');
        return success({ values, look: look.value });
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
