import { batchCountOf, batchOf, epochOrder, validationBatchSize } from './batches.ts';
import { breathe } from './breather.ts';
import type { KernelWatch } from './kernel-watch.ts';
import type { TrainControl } from './train-control.ts';
import type { BatchResult, Trainee } from './trainee.ts';
import type { EpochRecord, LayerMagnitude, TrainEvent, TrainJob } from './types.ts';

/** What an epoch is trained with. */
export interface EpochContext {
  readonly job: TrainJob;
  readonly trainee: Trainee;
  /** As the device has room for; at most what the settings say. */
  readonly batchSize: number;
  /** From 1. */
  readonly epoch: number;
  readonly control: TrainControl;
  readonly kernelWatch: KernelWatch;
  readonly onEvent: (event: TrainEvent) => void | Promise<void>;
}

export type EpochOutcome =
  | { readonly kind: 'done'; readonly record: EpochRecord }
  | { readonly kind: 'stopped' }
  /** A loss was no number, so neither are the weights. */
  | { readonly kind: 'diverged' };

/** Mean loss and share of right answers over some pictures. */
interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

/** Adds batches up, each for as many pictures as it has. */
class ScoreSum {
  #pictures = 0;
  #loss = 0;
  #right = 0;

  get pictures(): number {
    return this.#pictures;
  }

  add(loss: number, right: number, pictures: number): void {
    this.#pictures += pictures;
    this.#loss += loss * pictures;
    this.#right += right;
  }

  mean(): Score {
    return { loss: this.#loss / this.#pictures, accuracy: this.#right / this.#pictures };
  }
}

/** A batch whose result has not been read yet. */
interface Pending {
  readonly result: BatchResult;
  /** From 1. */
  readonly batch: number;
  readonly pictures: number;
}

/** Learns from every training picture once, then measures on the validation pictures. */
export async function trainEpoch(context: EpochContext): Promise<EpochOutcome> {
  return new EpochRun(context).run();
}

class EpochRun {
  readonly #context: EpochContext;
  readonly #order: Int32Array;
  readonly #batchCount: number;
  readonly #sum = new ScoreSum();
  readonly #batchLosses: number[] = [];
  readonly #batchAccuracies: number[] = [];
  #magnitudes: readonly LayerMagnitude[] = [];
  /** The device computes the next batch while this one's result is read. */
  #pending: Pending | undefined;
  #startedMs = performance.now();

  constructor(context: EpochContext) {
    const { job, epoch, batchSize } = context;
    this.#context = context;
    this.#order = epochOrder(job.split.training, job.settings.seed, epoch);
    this.#batchCount = batchCountOf(this.#order.length, batchSize);
  }

  async run(): Promise<EpochOutcome> {
    try {
      const trained = await this.#train();
      if (trained !== 'done') return { kind: trained };
      const measured = await this.#validate();
      if (measured === 'stopped') return { kind: 'stopped' };
      if (measured && !Number.isFinite(measured.loss)) return { kind: 'diverged' };
      const record = {
        epoch: this.#context.epoch,
        ...this.#sum.mean(),
        ...(measured && { validation: measured }),
        batchLosses: this.#batchLosses,
        batchAccuracies: this.#batchAccuracies,
        magnitudes: this.#magnitudes,
        tookMs: performance.now() - this.#startedMs,
      };
      return { kind: 'done', record };
    } finally {
      this.#drop();
    }
  }

  async #train(): Promise<'done' | 'stopped' | 'diverged'> {
    const { job, trainee, batchSize, epoch, kernelWatch, onEvent } = this.#context;
    const batchCount = this.#batchCount;
    for (let index = 0; index < batchCount; index++) {
      const permission = await this.#mayGoOn(index === 0);
      if (permission !== 'go-on') return permission;
      const beganMs = performance.now();
      const batch = batchOf(job.data, this.#order, index, batchSize);
      const isLast = index === batchCount - 1;
      const result = trainee.step(batch, { epoch, batch: index, batchCount }, isLast);
      const previous = this.#pending;
      this.#pending = { result, batch: index + 1, pictures: batch.labels.length };
      if (previous && !(await this.#read(previous))) return 'diverged';
      await kernelWatch.take(trainee, onEvent);
      await breathe(performance.now() - beganMs);
    }
    return (await this.#readPending()) ? 'done' : 'diverged';
  }

  /** Waits out a pause, whose time does not count. */
  async #mayGoOn(isFirst: boolean): Promise<'go-on' | 'stopped' | 'diverged'> {
    const { control, onEvent } = this.#context;
    let isGood = true;
    const beforeMs = performance.now();
    const mayGoOn = await control.allowBatch(
      isFirst,
      async () => {
        // Whoever pauses wants to see where the training stands.
        isGood = await this.#readPending();
        await onEvent({ kind: 'paused' });
      },
      () => onEvent({ kind: 'resumed' }),
    );
    this.#startedMs += performance.now() - beforeMs;
    if (!mayGoOn) return 'stopped';
    return isGood ? 'go-on' : 'diverged';
  }

  async #readPending(): Promise<boolean> {
    const pending = this.#pending;
    this.#pending = undefined;
    return !pending || this.#read(pending);
  }

  /** Reads a result and tells it. @returns false if its loss is no number. */
  async #read({ result, batch, pictures }: Pending): Promise<boolean> {
    const { trainee, epoch, onEvent } = this.#context;
    try {
      const [loss, right] = await result.score.data<'float32'>();
      if (!Number.isFinite(loss)) return false;
      if (result.magnitudes) {
        this.#magnitudes = trainee.layerMagnitudes(await result.magnitudes.data<'float32'>());
      }
      this.#sum.add(loss!, right!, pictures);
      this.#batchLosses.push(loss!);
      this.#batchAccuracies.push(right! / pictures);
      await onEvent({
        kind: 'batch',
        epoch,
        batch,
        batchCount: this.#batchCount,
        loss: loss!,
        accuracy: right! / pictures,
        picturesPerSecond: (1000 * this.#sum.pictures) / (performance.now() - this.#startedMs),
        memoryBytes: trainee.mostBytes,
      });
      return true;
    } finally {
      dispose(result);
    }
  }

  async #validate(): Promise<Score | undefined | 'stopped'> {
    const { job, trainee, batchSize, control, onEvent } = this.#context;
    const pictures = job.split.validation;
    if (pictures.length === 0) return undefined;
    const sum = new ScoreSum();
    const size = validationBatchSize(batchSize);
    for (let index = 0; index < batchCountOf(pictures.length, size); index++) {
      if (control.isStopped) return 'stopped';
      const beganMs = performance.now();
      const batch = batchOf(job.data, pictures, index, size);
      const result = trainee.measure(batch);
      try {
        const [loss, right] = await result.score.data<'float32'>();
        await onEvent({ kind: 'measured', batch: index + 1 });
        sum.add(loss!, right!, batch.labels.length);
      } finally {
        dispose(result);
      }
      await breathe(performance.now() - beganMs);
    }
    return sum.mean();
  }

  #drop(): void {
    if (this.#pending) dispose(this.#pending.result);
    this.#pending = undefined;
  }
}

function dispose({ score, magnitudes }: BatchResult): void {
  score.dispose();
  magnitudes?.dispose();
}
