import { sides, sinceOthers } from '../../training/network/same-pictures.ts';
import { bestMeasured } from '../../training/network/epoch-in-use.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';

/** What a chart of a run draws: everything against the epochs that have passed, gaps as null. */
export interface CurveData {
  /** Epochs that have passed at the end of each batch; whole at the end of an epoch. */
  readonly epochs: readonly number[];
  /** Loss of each batch. */
  readonly batchLoss: readonly number[];
  /** Share of right answers of each batch, 0–1; runs of older versions do not have it. */
  readonly batchAccuracy: readonly (number | null)[];
  /** Of whole epochs, where they end. */
  readonly loss: readonly (number | null)[];
  readonly validationLoss: readonly (number | null)[];
  readonly accuracy: readonly (number | null)[];
  readonly validationAccuracy: readonly (number | null)[];
}

/** Batches of an epoch, in order. */
export interface BatchScores {
  readonly losses: readonly number[];
  readonly accuracies?: readonly number[] | undefined;
}

/**
 * Puts the epochs of a run, and the one under way, in one line.
 *
 * @param underWay the batches of the epoch that is not whole yet, of `batchCount`.
 */
export function curveData(
  history: readonly EpochRecord[],
  underWay: BatchScores & { readonly batchCount: number },
): CurveData {
  const epochs: number[] = [];
  const batchLoss: number[] = [];
  const columns = {
    batchAccuracy: [] as (number | null)[],
    loss: [] as (number | null)[],
    validationLoss: [] as (number | null)[],
    accuracy: [] as (number | null)[],
    validationAccuracy: [] as (number | null)[],
  };
  const add = (
    done: number,
    { losses, accuracies }: BatchScores,
    count: number,
    record?: EpochRecord,
  ) => {
    losses.forEach((loss, index) => {
      const isEnd = record !== undefined && index === losses.length - 1;
      epochs.push(done + (index + 1) / count);
      batchLoss.push(loss);
      columns.batchAccuracy.push(accuracies?.[index] ?? null);
      columns.loss.push(isEnd ? record.loss : null);
      columns.validationLoss.push(isEnd ? (record.validation?.loss ?? null) : null);
      columns.accuracy.push(isEnd ? record.accuracy : null);
      columns.validationAccuracy.push(isEnd ? (record.validation?.accuracy ?? null) : null);
    });
  };
  for (const record of history) {
    const { batchLosses: losses, batchAccuracies: accuracies } = record;
    add(record.epoch - 1, { losses, accuracies }, losses.length, record);
  }
  add(history.at(-1)?.epoch ?? 0, underWay, Math.max(1, underWay.batchCount));
  return { epochs, batchLoss, ...columns };
}

/** Right answers to its own pictures, from guessing (0) to all (1), from which a run knows some by heart. */
const knownShare = 0.5;

/**
 * Since when a run has learned its own pictures by heart: the epoch with the lowest validation loss, if by
 * the last one that loss has grown by a tenth while the training loss went on falling (course topic 11). Who
 * does not know its own pictures yet has learned nothing by heart, and what a warm-up was like says nothing; nor
 * does what was learned from other pictures, or measured with others.
 */
export function overfittingSince({
  history: all,
  settings,
  classNames,
}: Pick<RunRecord, 'history' | 'settings' | 'classNames'>): number | undefined {
  const history = sinceOthers(all, sides);
  const last = history.at(-1);
  const best = bestMeasured(history, settings);
  if (!last?.validation || !best) return undefined;
  const guessed = 1 / Math.max(2, classNames.length);
  if (last.accuracy < guessed + knownShare * (1 - guessed)) return undefined;
  const hasGrown = last.validation.loss > 1.1 * best.validation!.loss + 0.02;
  return hasGrown && last.loss < best.loss ? best.epoch : undefined;
}

/** Epochs whose mean is compared: a single one is as good or bad as chance has it. */
const comparedEpochs = 3;

/**
 * Whether the validation loss stands clearly above the training loss in the last epochs that compare: what is
 * between them is learned by heart. Undefined before two epochs have been measured.
 */
export function isApart({ history: all }: Pick<RunRecord, 'history'>): boolean | undefined {
  const alike = sinceOthers(all, sides);
  if (alike.length < 2) return undefined;
  const last = alike.slice(-comparedEpochs);
  let training = 0;
  let validation = 0;
  for (const { loss, validation: measured } of last) {
    if (!measured) return undefined;
    training += loss / last.length;
    validation += measured.loss / last.length;
  }
  return validation > 1.15 * training + 0.02;
}
