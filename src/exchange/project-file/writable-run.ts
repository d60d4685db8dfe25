import * as v from 'valibot';
import { cutName } from '../../core/plain-name.ts';
import type { Checkpoint, EpochRecord } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import { allFinite } from '../float-file.ts';
import { fileLimits } from '../zip/file-limits.ts';
import { ownOf } from './own-of.ts';
import { runModel } from './run-model.ts';
import { hasStateOfItsModel } from './run-state.ts';
import {
  longestBackend,
  longestDetail,
  longestNetwork,
  runSchema,
  type ManifestRun,
} from './schema.ts';

/**
 * A run as a manifest tells it; undefined where the reader would refuse it, and with it the whole file: its weights
 * belong to other classes than it says, or are no numbers. What is only told (a speed that a coarse clock made
 * infinite, a gradient that overflowed) is left out of it where it is none.
 */
export function writableRun(
  record: RunRecord,
  checkpoint: Checkpoint | undefined,
): ManifestRun | undefined {
  const run = manifestRun(record, checkpoint);
  if (!v.is(runSchema, run)) return undefined;
  const model = runModel(run);
  if (!model || !hasStateOfItsModel(run, model)) return undefined;
  return checkpoint && !isReadAgain(checkpoint) ? undefined : run;
}

function isReadAgain({ weights, optimizerState, best }: Checkpoint): boolean {
  const kept = [...weights, ...(best?.weights ?? [])];
  // Moments that are no numbers are begun anew by the reader.
  const count = [...kept, ...optimizerState.arrays].reduce((sum, { length }) => sum + length, 0);
  return 4 * count <= fileLimits.maxFileBytes && allFinite(kept);
}

function manifestRun(record: RunRecord, checkpoint: Checkpoint | undefined): ManifestRun {
  const { id, name, classNames, end, asked, backend, picturesPerSecond, tuning, ...own } =
    ownOf(record);
  const isNumber = (value: number) => Number.isFinite(value);
  const scores = [tuning?.headOnly, tuning?.tuned].flatMap((score) => score ?? []);
  const run = structuredClone({
    ...own,
    id,
    // What was kept before there was a limit must not make a file that nobody opens.
    name: cutName(name),
    classNames: classNames.map((one) => cutName(one)),
    history: record.history.map(numbersOf),
    ...(asked !== undefined && asked.length <= longestNetwork && { asked }),
    ...(backend !== undefined && { backend: backend.slice(0, longestBackend) }),
    ...(picturesPerSecond !== undefined && isNumber(picturesPerSecond) && { picturesPerSecond }),
    ...(scores.every(({ accuracy, loss }) => isNumber(accuracy) && isNumber(loss)) &&
      tuning && { tuning }),
    ...(end && {
      end: end.kind === 'failed' ? { ...end, detail: cutName(end.detail, longestDetail) } : end,
    }),
  }) as unknown as ManifestRun;
  return checkpoint ? { ...run, state: stateOf(id, checkpoint) } : run;
}

/** An epoch without numbers that are none, but for its own loss: a run that lacks that tells nothing. */
function numbersOf({
  magnitudes,
  batchLosses,
  batchAccuracies,
  ...epoch
}: EpochRecord): EpochRecord {
  const areNumbers = (values: readonly number[]) => values.every(Number.isFinite);
  return {
    ...epoch,
    tookMs: Number.isFinite(epoch.tookMs) ? epoch.tookMs : 0,
    batchLosses: areNumbers(batchLosses) ? batchLosses : [epoch.loss],
    ...(batchAccuracies &&
      areNumbers(batchAccuracies) &&
      areNumbers(batchLosses) && { batchAccuracies }),
    magnitudes: magnitudes.filter(({ gradient, weight }) => areNumbers([gradient, weight])),
  };
}

/** Where what a run goes on from lies, and how long it is. */
export function stateOf(
  runId: string,
  { epoch, weights, optimizerState, best }: Checkpoint,
): NonNullable<ManifestRun['state']> {
  const lengths = (arrays: readonly Float32Array[]) => arrays.map(({ length }) => length);
  return {
    path: `runs/${runId}.f32`,
    epoch,
    step: optimizerState.step,
    weights: lengths(weights),
    optimizer: lengths(optimizerState.arrays),
    ...(best && { best: { epoch: best.epoch, weights: lengths(best.weights) } }),
  };
}
