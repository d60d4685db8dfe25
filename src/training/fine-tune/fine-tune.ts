import { cosine, row } from '../../core/vector.ts';
import type { EyeModel } from '../../models/eye/eye-runner.ts';
import { TrainableEye } from '../../models/eye/trainable-eye.ts';
import { Pauses } from '../head/pauses.ts';
import type { OnTrainEvent } from '../network/train-network.ts';
import { askInBatches } from './feature-batch.ts';
import { foldsByBurst, type Fold } from './folds.ts';
import { headOnlyDense } from './head-only.ts';
import { Learner } from './learner.ts';
import type { FoldLearner } from './learn-epoch.ts';
import { Tuning } from './tuning.ts';
import {
  firstTrainedBlock,
  type FineTuneData,
  type FineTuneResult,
  type FineTuneSettings,
} from './types.ts';

/** How a run is ended before its time. */
export interface FineTuneControl {
  /** Aborted: given up at once, nothing is kept. */
  readonly signal?: AbortSignal | undefined;
  /** Asked after every epoch: true ends the run with what was learned so far. */
  readonly isToStop?: (() => boolean) | undefined;
}

/** Thrown when the backend computes something else than the eye does. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

/** How alike the start must be to the eye itself: other backends and 16-bit features reach 0.9999. */
const minCosine = 0.99;

/**
 * Tunes the end of the eye to one's own classes, on the present TensorFlow.js backend, and keeps the
 * better of *tuned* and *head only* (the dense layer on the eye as it is, trained as in Teach).
 *
 * Which is better is cross-validated by burst. Several copies learn side by side, epoch by epoch: one
 * from everything, the others each from all bursts but a part, which they are then asked about. Their
 * answers together are an epoch's validation; the epoch with the lowest loss is the one that counts
 * (early stopping, course topic 11), and if more of its answers are right than of head only's, the copy
 * that learned from everything is kept as it was then. Otherwise, or where no class has a second burst,
 * it is head only.
 *
 * The dense layer is fully trained before the blocks begin to learn ("linear probing, then
 * fine-tuning", Kumar et al. 2022).
 *
 * @throws AbortError when the signal is aborted; WrongAnswer; RangeError if the data are not as promised.
 */
export async function fineTune(
  model: EyeModel,
  data: FineTuneData,
  settings: FineTuneSettings,
  onEvent: OnTrainEvent = () => undefined,
  { signal, isToStop = () => false }: FineTuneControl = {},
): Promise<FineTuneResult> {
  const pauses = new Pauses(signal);
  const embeddings = await originalEmbeddings(model, data, settings, pauses);
  const everything: Fold = { training: [...data.labels.keys()], asked: [] };
  const learners: FoldLearner[] = [];
  try {
    for (const fold of [everything, ...foldsByBurst(data, settings.seed)]) {
      const dense = await headOnlyDense(data, embeddings, fold.training, signal);
      const eye = new TrainableEye(model, firstTrainedBlock[settings.level], dense);
      learners.push({ fold, learner: new Learner(eye, data, fold.training, settings) });
    }
    return await new Tuning({ data, settings, learners, pauses, onEvent, isToStop }).run();
  } finally {
    for (const { learner } of learners) learner.dispose();
  }
}

/** What the blocks say as they are published, `[n, 320]`; checked against the eye itself. */
async function originalEmbeddings(
  model: EyeModel,
  data: FineTuneData,
  { level }: FineTuneSettings,
  pauses: Pauses,
): Promise<Float32Array> {
  const { featureChannels } = model.table;
  const noDense = { kernel: new Float32Array(featureChannels), bias: new Float32Array(1) };
  const eye = new TrainableEye(model, firstTrainedBlock[level], noDense);
  try {
    const all = [...data.labels.keys()];
    const embeddings = await askInBatches(data, all, (x) => eye.embeddings(x), pauses);
    for (const i of all) {
      const expected = row(data.embeddings, i, featureChannels);
      const likeness = cosine(row(embeddings, i, featureChannels), expected);
      if (!(likeness >= minCosine)) throw new WrongAnswer(`Photograph ${i}: cosine ${likeness}.`);
    }
    return embeddings;
  } finally {
    eye.dispose();
  }
}
