import type { TrainEvent } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import { Signal } from '../signal.ts';

/** How far the epoch under way has come. */
export interface RunProgress {
  readonly epoch: number;
  readonly batch: number;
  readonly batchCount: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly picturesPerSecond: number;
  /** Most bytes that a batch has needed so far. */
  readonly memoryBytes: number;
  /** If it goes on like this; undefined before anything is known. */
  readonly leftMs: number | undefined;
}

type BatchEvent = Extract<TrainEvent, { kind: 'batch' }>;

/** From so many batches on they say more than what was estimated before. */
const enoughBatches = 3;

/** The numbers change this often on the screen. */
const tellEveryMs = 200;

/** What is seen of an epoch while it is trained: each batch's loss and accuracy, and a few times a second all else. */
export class EpochUnderWay {
  /** Told after each batch: the losses have grown, or begin anew. */
  readonly batchDone = new Signal();
  /** Of each batch so far; plain numbers, as there may be hundreds a second. */
  readonly losses: number[] = [];
  /** Share of right answers of each batch so far, 0–1. */
  readonly accuracies: number[] = [];
  #batchCount = 1;
  #progress = $state.raw<RunProgress>();
  #toldMs = 0;
  /** What was estimated of the whole run before its first epoch was measured. */
  #estimatedMs: number | undefined;

  get batchCount(): number {
    return this.#batchCount;
  }

  /** Changes a few times a second; undefined between runs, and before the first batch. */
  get progress(): RunProgress | undefined {
    return this.#progress;
  }

  /** Another run begins. @param estimatedMs what all of it was estimated to take, if it was. */
  beginRun(estimatedMs: number | undefined): void {
    this.#estimatedMs = estimatedMs;
    this.#progress = undefined;
  }

  /** Another epoch begins, or the same one anew. */
  begin(): void {
    this.losses.length = this.accuracies.length = 0;
    this.batchDone.emit();
  }

  /** No run is under way any more. */
  end(): void {
    this.#progress = undefined;
    this.begin();
  }

  note(run: RunRecord, event: BatchEvent): void {
    this.losses.push(event.loss);
    this.accuracies.push(event.accuracy);
    this.#batchCount = event.batchCount;
    this.batchDone.emit();
    const nowMs = performance.now();
    const isLast = event.batch === event.batchCount;
    if (nowMs - this.#toldMs < tellEveryMs && !isLast && event.batch > 1) return;
    this.#toldMs = nowMs;
    this.#progress = { ...event, leftMs: this.#leftMs(run, event) };
  }

  #leftMs(
    { history, settings, counts }: RunRecord,
    { epoch, batch, batchCount, picturesPerSecond }: BatchEvent,
  ): number | undefined {
    const leftEpochs = settings.epochs - epoch + 1 - batch / batchCount;
    const recent = history.slice(-3);
    if (recent.length > 0) {
      const tookMs = recent.reduce((sum, record) => sum + record.tookMs, 0) / recent.length;
      return leftEpochs * tookMs;
    }
    if (picturesPerSecond > 0 && batch >= enoughBatches) {
      return (1000 * leftEpochs * counts.training) / picturesPerSecond;
    }
    return this.#estimatedMs && (this.#estimatedMs * leftEpochs) / settings.epochs;
  }
}
