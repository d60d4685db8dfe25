import type { TrainEvent } from './types.ts';

/** What is known of a run at the moment when the page is hidden, or seen again. */
export interface Glimpse {
  readonly atMs: number;
  /** Batches learned from since its worker started; undefined: there is none that answers. */
  readonly batchCount: number | undefined;
  /** Which worker that is: another one counts anew. */
  readonly worker: number;
  /** How long a batch took lately; undefined before the first one. */
  readonly batchMs: number | undefined;
  /** Whether it holds by somebody's wish, or ends. */
  readonly isHeld: boolean;
  /** Whether it measures between two epochs, when no batch is learned from. */
  readonly isMeasuring: boolean;
}

/** In less time than this many batches take, none may well have ended. */
const TELLING_BATCHES = 3;

/**
 * What is told of the time that a page was hidden: whether the training went on meanwhile. Nothing where
 * that is not known, or where nobody wanted it to go on.
 */
export function hiddenTime(
  before: Glimpse,
  after: Glimpse,
): Extract<TrainEvent, { kind: 'was-hidden' }> | undefined {
  const hiddenMs = after.atMs - before.atMs;
  const isKnown =
    before.batchCount !== undefined &&
    after.batchCount !== undefined &&
    before.worker === after.worker &&
    before.batchMs !== undefined;
  if (!isKnown || before.isHeld || after.isHeld) return undefined;
  if (hiddenMs < TELLING_BATCHES * before.batchMs) return undefined;
  const batches = after.batchCount - before.batchCount;
  if (batches === 0 && (before.isMeasuring || after.isMeasuring)) return undefined;
  return { kind: 'was-hidden', hiddenMs, batches };
}
