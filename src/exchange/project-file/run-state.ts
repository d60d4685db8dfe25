import { planNetwork } from '../../core/network/plan-network.ts';
import { countOf } from '../../core/network/shapes.ts';
import { eyeDimension, eyeFamily } from '../../models/eye/eye-key.ts';
import { firstTrainedBlock } from '../../training/fine-tune/types.ts';
import { epochInUse } from '../../training/network/epoch-in-use.ts';
import { hasWeights } from '../../training/store/has-weights.ts';
import type { RunModel, RunRecord } from '../../training/store/records.ts';
import type { ManifestRun } from './schema.ts';

/**
 * Numbers in kernel and bias of each layer of the blocks that can be tuned: expanding, depthwise,
 * projecting (public/models/eye/eye.json, which a test compares).
 */
export const tunableArrays: Readonly<Record<number, readonly number[]>> = {
  15: [192 * 1152, 1152, 5 * 5 * 1152, 1152, 1152 * 192, 192],
  16: [192 * 1152, 1152, 3 * 3 * 1152, 1152, 1152 * 320, 320],
};

/** Moments that each optimiser keeps of every trained weight. */
const momentCounts = { sgd: 0, momentum: 1, adam: 2 } as const;

/** What a record says of the weights that are kept beside it. */
type StatedRun = Pick<
  RunRecord,
  'model' | 'classNames' | 'settings' | 'history' | 'cameFromFile' | 'end'
>;

/** Whether what is kept of a run is as long as its model says, array by array, moments and best epoch too. */
export function hasStateOfItsModel(run: ManifestRun, model: RunModel): boolean {
  const { state, classNames, settings, history } = run;
  if (!state) return true;
  const wanted =
    model.kind === 'network'
      ? networkState(model, classNames.length)
      : eyeState(model, classNames.length);
  // An eye of another family: nothing here knows its layers, and nothing here runs it.
  if (wanted === 'unknown') return true;
  if (!wanted) return false;
  const { weights, optimizer, best, epoch } = state;
  // Weights that no epoch of the history has made.
  if (epoch > history.length || (best && best.epoch > epoch)) return false;
  const moments = Array.from<number>({ length: momentCounts[settings.optimizer.kind] });
  // Without moments: what is only used, and not gone on with.
  const hasMoments = optimizer.length === 0 || isSame(optimizer, moments.fill(wanted.trained));
  return (
    isSame(weights, wanted.arrays) && hasMoments && (!best || isSame(best.weights, wanted.arrays))
  );
}

/**
 * Bytes that what is kept of a run takes in a file, told from its record alone: weights, moments of the
 * optimiser, and the weights of the best epoch where that is not the last one.
 */
export function stateBytes(run: StatedRun): number {
  if (!hasWeights(run)) return 0;
  const { model, classNames, settings, history, cameFromFile } = run;
  const wanted =
    model.kind === 'network'
      ? networkState(model, classNames.length)
      : eyeState(model, classNames.length);
  if (!wanted || wanted === 'unknown') return 0;
  const weights = wanted.arrays.reduce((sum, length) => sum + length, 0);
  const moments = cameFromFile ? 0 : momentCounts[settings.optimizer.kind] * wanted.trained;
  // Of a tuned eye nothing is kept but the end that is used.
  const isElsewhere =
    model.kind === 'network' && epochInUse({ history, settings }) !== history.at(-1);
  return 4 * (weights + moments + (isElsewhere ? weights : 0));
}

/** Bytes of the layer that tells so many classes apart behind the eye: kernel and bias. */
export function headBytes(classCount: number): number {
  return 4 * (eyeDimension + 1) * classCount;
}

/** Lengths of a model's arrays, and how many of its numbers are trained. */
interface Wanted {
  readonly arrays: readonly number[];
  readonly trained: number;
}

function networkState(
  { description }: RunModel & { kind: 'network' },
  classCount: number,
): Wanted | undefined {
  const planned = planNetwork(description, classCount);
  if (!planned.ok) return undefined;
  const weights = planned.value.layers.flatMap((layer) => layer.weights);
  const lengths = weights.map(({ shape }) => countOf(shape));
  const trained = lengths.reduce((sum, n, i) => sum + (weights[i]!.trainable ? n : 0), 0);
  return { arrays: lengths, trained };
}

function eyeState(
  { level, eyeKey }: RunModel & { kind: 'eye' },
  classCount: number,
): Wanted | 'unknown' {
  if (!eyeKey.startsWith(eyeFamily)) return 'unknown';
  const blocks = Object.entries(tunableArrays)
    .filter(([block]) => Number(block) >= firstTrainedBlock[level])
    .flatMap(([, lengths]) => lengths);
  // How a tuned eye goes on learning is not kept.
  return { arrays: [...blocks, eyeDimension * classCount, classCount], trained: 0 };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
