import { proxy } from 'comlink';
import type { NetworkDescription } from '../../core/network/description.ts';
import { RunnerLost } from '../../models/backends/worker-link.ts';
import type { NetworkBackend } from '../../models/network/types.ts';
import { hiddenTime, type Glimpse } from './hidden-time.ts';
import type { StepTimes } from './run-estimate.ts';
import { NoBackend, TrainLink } from './train-link.ts';
import type {
  Augmentation,
  PictureSet,
  RunEnd,
  TrainEvent,
  TrainJob,
  TrainSettings,
} from './types.ts';

/** Losses of worker or device, without a whole epoch between them, until a run is given up. */
const MAX_LOSSES = 4;

/** A batch may take long; a device that hangs never ends one. */
const STOP_LIMIT_MS = 10_000;

/** A run as the page knows it: enough to go on with it in another worker. */
interface PageRun {
  /** With the last checkpoint that came. */
  job: TrainJob;
  /** Whether it holds, or will after a step. */
  isPaused: boolean;
  isStopped: boolean;
  losses: number;
  /** Of the workers that it has had. */
  worker: number;
  batchMs: number | undefined;
  /** Whether all batches of an epoch are done, and its end is not told yet. */
  isMeasuring: boolean;
  readonly tell: (event: TrainEvent) => void;
}

/**
 * Trains networks in a worker that it owns, one at a time. A worker or device that is lost is replaced, and
 * the run goes on from its last whole epoch; lost again before the next one, with half the batch, as lack of
 * room is what most often takes a device away. `dispose()` ends everything.
 */
export class NetworkTrainer {
  readonly #link: TrainLink;
  #run: PageRun | undefined;

  /**
   * @param backends in the order in which they are to be tried: what was chosen for this device first.
   * @param newWorker makes a worker that runs network-train-worker.ts.
   */
  constructor(backends: readonly NetworkBackend[], newWorker?: () => Worker) {
    this.#link = new TrainLink(backends, newWorker);
  }

  /** Whether a run is under way, paused or not. */
  get isTraining(): boolean {
    return this.#run !== undefined;
  }

  /**
   * Trains, and tells `onEvent` what happens. The data are copied to the worker.
   *
   * @returns how it ended; whatever happened, the last checkpoint told is good.
   * @throws Error if a run is under way, or if the job does not fit together.
   */
  async start(job: TrainJob, onEvent: (event: TrainEvent) => void): Promise<RunEnd> {
    if (this.#run) throw new Error('One network is trained at a time.');
    const run: PageRun = {
      job,
      isPaused: false,
      isStopped: false,
      losses: 0,
      worker: 1,
      batchMs: undefined,
      isMeasuring: false,
      tell: (event) => {
        if (this.#run !== run) return;
        remember(run, event);
        onEvent(event);
      },
    };
    this.#run = run;
    const stopWatching = this.#watchVisibility(run);
    try {
      return await this.#train(run);
    } finally {
      stopWatching();
      if (this.#run === run) this.#run = undefined;
    }
  }

  /** Holds before the next batch. */
  pause(): void {
    this.#wish(true);
    void this.#link.tell((remote) => remote.pause());
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#wish(false);
    void this.#link.tell((remote) => remote.resume());
  }

  /** One batch, then a pause. */
  stepBatch(): void {
    this.#wish(true);
    void this.#link.tell((remote) => remote.stepBatch());
  }

  /** To the end of an epoch, then a pause. */
  stepEpoch(): void {
    this.#wish(true);
    void this.#link.tell((remote) => remote.stepEpoch());
  }

  /** Ends the run under way before its next batch, or with its worker if that answers nothing. */
  stop(): void {
    const run = this.#run;
    if (!run) return;
    run.isStopped = true;
    void this.#link.tell((remote) => remote.stop());
    setTimeout(() => {
      if (this.#run === run) this.#link.close('It did not stop when it was told to.');
    }, STOP_LIMIT_MS);
  }

  /** As `measureStep`, in the worker. @throws {RunnerLost} or {NoBackend} */
  measureStep(
    description: NetworkDescription,
    classCount: number,
    settings: TrainSettings,
  ): Promise<StepTimes> {
    return this.#link.ask((remote) => remote.measureStep(description, classCount, settings));
  }

  /** As `augmentedPreviews`, in the worker. @throws {RunnerLost} or {NoBackend} */
  previews(
    pictures: Pick<PictureSet, 'pixels' | 'sizePx' | 'channels'>,
    augmentation: Augmentation,
    seed: number,
  ): Promise<Uint8ClampedArray> {
    return this.#link.ask((remote) => remote.previews(pictures, augmentation, seed));
  }

  /** Takes the device away from the worker, for tests. */
  async loseDevice(): Promise<void> {
    await this.#link.tell((remote) => remote.loseDevice());
  }

  /** Tensors alive in the worker, for tests. */
  tensorCount(): Promise<number | undefined> {
    return this.#link.tell((remote) => remote.tensorCount());
  }

  /** Ends the run under way, of which nothing is told any more, and the worker. */
  dispose(): void {
    if (this.#run) this.#run.isStopped = true;
    this.#run = undefined;
    this.#link.close('The training was closed.');
  }

  async #train(run: PageRun): Promise<RunEnd> {
    for (;;) {
      try {
        return await this.#link.ask((remote) =>
          remote.train(run.job, run.isPaused, proxy(run.tell)),
        );
      } catch (error) {
        const end = this.#endAfter(run, error);
        if (end) {
          run.tell({ kind: 'ended', end });
          return end;
        }
      }
    }
  }

  /** What the loss of a worker means for a run: its end, or nothing if it is to be trained again. */
  #endAfter(run: PageRun, error: unknown): RunEnd | undefined {
    if (run.isStopped) return { kind: 'stopped' };
    if (error instanceof NoBackend) return { kind: 'failed', detail: error.message };
    if (!(error instanceof RunnerLost)) throw error;
    run.losses++;
    run.worker++;
    if (run.losses >= MAX_LOSSES) return { kind: 'failed', detail: error.message };
    const epoch = run.job.checkpoint?.epoch ?? 0;
    run.tell({ kind: 'rebuilt', epoch, detail: error.message });
    const { batchSize } = run.job.settings;
    if (run.losses > 1 && batchSize > 1) {
      run.tell({ kind: 'batch-halved', batchSize: Math.ceil(batchSize / 2) });
    }
    return undefined;
  }

  #wish(isPaused: boolean): void {
    if (this.#run) this.#run.isPaused = isPaused;
  }

  /** Tells after a time that the page was hidden whether the training went on meanwhile. */
  #watchVisibility(run: PageRun): () => void {
    const glimpse = async (): Promise<Glimpse> => {
      const { worker, batchMs, isStopped, isPaused, isMeasuring } = run;
      const isHeld = isPaused || isStopped;
      const seen = { atMs: Date.now(), worker, batchMs, isHeld, isMeasuring };
      return { ...seen, batchCount: await this.#link.tell((remote) => remote.batchCount()) };
    };
    let hidden: Promise<Glimpse> | undefined;
    const onChange = async () => {
      if (document.hidden) {
        hidden = glimpse();
      } else if (hidden) {
        const [before, after] = await Promise.all([hidden, glimpse()]);
        const told = hiddenTime(before, after);
        if (told) run.tell(told);
      }
    };
    const listener = () => void onChange();
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  }
}

/** Keeps what the run would go on from, and where it is. */
function remember(run: PageRun, event: TrainEvent): void {
  if (event.kind === 'batch') {
    run.batchMs = (1000 * run.job.settings.batchSize) / event.picturesPerSecond;
    run.isMeasuring = event.batch === event.batchCount;
  } else if (event.kind === 'epoch') {
    run.losses = 0;
    run.isMeasuring = false;
    const history = [...(run.job.history ?? []), event.record];
    run.job = { ...run.job, checkpoint: event.checkpoint, history };
  } else if (event.kind === 'batch-halved') {
    const settings = { ...run.job.settings, batchSize: event.batchSize };
    run.job = { ...run.job, settings };
  }
}
