import { memory } from '@tensorflow/tfjs-core';
import type { Pauses } from '../head/pauses.ts';
import type { OnTrainEvent } from '../network/train-network.ts';
import type { LayerMagnitude } from '../network/types.ts';
import type { Fold } from './folds.ts';
import type { Learner, Step } from './learner.ts';
import { scoreOf, type Answers } from './score.ts';
import type { FineTuneData } from './types.ts';

/** A copy that learns, and from what. */
export interface FoldLearner {
  readonly fold: Fold;
  readonly learner: Learner;
}

/** What an epoch's training was like for the copy that learns from everything. */
export interface LearnedEpoch {
  /** Of each batch, before its step. */
  readonly batches: readonly Answers[];
  /** Of each kernel of the blocks, counted as `layer`. */
  readonly magnitudes: readonly LayerMagnitude[];
  readonly tookMs: number;
}

/** An epoch that is to be learned. */
interface EpochJob {
  /** From 1. */
  readonly epoch: number;
  /** The first is the one that learns from everything. */
  readonly learners: readonly FoldLearner[];
  readonly data: FineTuneData;
  /** At which losses are told meanwhile. */
  readonly temperature: number;
  readonly pauses: Pauses;
  readonly onEvent: OnTrainEvent;
}

/**
 * One epoch of all copies, one after the other; each batch of any of them is told.
 *
 * @throws AbortError, see `Pauses`.
 */
export async function learnEpoch(job: EpochJob): Promise<LearnedEpoch> {
  const { epoch, learners, data, temperature, pauses, onEvent } = job;
  const startedMs = performance.now();
  const batchCount = learners.reduce((sum, { learner }) => sum + learner.batchCount, 0);
  const batches: Answers[] = [];
  let magnitudes: readonly LayerMagnitude[] = [];
  let batch = 0;
  let pictures = 0;
  for (const { learner } of learners) {
    for (const step of learner.learn(epoch)) {
      const read = await readStep(step, data);
      if (learner === learners[0]!.learner) {
        batches.push(read.answers);
        magnitudes = read.magnitudes ?? magnitudes;
      }
      pictures += step.members.length;
      const { loss, accuracy } = scoreOf(read.answers, temperature);
      await onEvent({
        kind: 'batch',
        epoch,
        batch: ++batch,
        batchCount,
        loss,
        accuracy,
        picturesPerSecond: (1000 * pictures) / (performance.now() - startedMs),
        memoryBytes: memory().numBytes,
      });
      await pauses.take();
    }
  }
  return { batches, magnitudes, tookMs: performance.now() - startedMs };
}

/** Reads a step back from the device and lets it go. */
async function readStep(
  { logits, members, magnitudes }: Step,
  { classCount, labels }: FineTuneData,
): Promise<{ answers: Answers; magnitudes: readonly LayerMagnitude[] | undefined }> {
  const answers = {
    classCount,
    // The backend may hand out its own memory.
    logits: Float32Array.from(await logits.data<'float32'>()),
    labels: Int32Array.from(members, (member) => labels[member]!),
  };
  logits.dispose();
  const sizes = magnitudes && [...(await magnitudes.data<'float32'>())];
  magnitudes?.dispose();
  const kernels = sizes?.slice(0, sizes.length / 2);
  return {
    answers,
    magnitudes: kernels?.map((gradient, layer) => ({
      layer,
      gradient,
      weight: sizes![layer + kernels.length]!,
    })),
  };
}
