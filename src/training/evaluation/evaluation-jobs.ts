import { unitRows } from '../../core/evaluation/class-means.ts';
import type { LabelReview } from '../../core/evaluation/label-review.ts';
import type { NoneScores } from '../../core/evaluation/none-curves.ts';
import { fitPca, project, type Pca } from '../../core/evaluation/pca.ts';
import type { OnProgress } from '../head/train-head.ts';
import type { Head, HeadData, HeldOut } from '../head/types.ts';
import {
  calibrationFigures,
  calibrationOnTest,
  type CalibrationFigures,
} from './calibration-figures.ts';
import { learningCurve, type LearningPoint } from './learning-curve.ts';
import { noneScores } from './none-scores.ts';
import { repeatedSplits, type RepeatedSplits } from './repeated-splits.ts';
import { reviewLabels } from './review-labels.ts';
import { umapPlaces } from './umap-places.ts';

/** A head and the examples that it learned. */
export interface LearnedData {
  readonly data: HeadData;
  readonly head: Head;
}

/** Examples on the plane of their two principal components; a new one is placed by `project`. */
export interface PcaMap {
  readonly pca: Pca;
  /** `[n, 2]`. */
  readonly places: Float32Array;
}

/** Axes that a screen has. */
const shownAxes = 2;

/** All that is computed about examples and heads behind the screen: an input, progress, and a way to stop. */
export const evaluationJobs = {
  splits: (
    { data, head }: LearnedData,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<RepeatedSplits> => repeatedSplits(data, head, {}, onProgress, signal),

  curve: (data: HeadData, onProgress: OnProgress, signal: AbortSignal): Promise<LearningPoint[]> =>
    learningCurve(data, {}, onProgress, signal),

  /** Cross-validated; with `test` asked of that instead. */
  calibration: (
    { data, head, test }: LearnedData & { readonly test?: HeadData },
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<CalibrationFigures> =>
    test
      ? calibrationOnTest(data, head, test, onProgress, signal)
      : calibrationFigures(data, head, {}, onProgress, signal),

  none: (
    { data, head, heldOut }: LearnedData & { readonly heldOut: HeldOut },
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<NoneScores> => noneScores(data, { head, heldOut }, {}, onProgress, signal),

  review: (data: HeadData, onProgress: OnProgress, signal: AbortSignal): Promise<LabelReview> =>
    reviewLabels(data, onProgress, signal),

  pca: async ({ embeddings, dimension }: HeadData): Promise<PcaMap> => {
    const units = unitRows(embeddings, dimension);
    const pca = fitPca(units, dimension, shownAxes);
    return { pca, places: project(pca, units) };
  },

  umap: (data: HeadData, onProgress: OnProgress, signal: AbortSignal): Promise<Float32Array> =>
    umapPlaces(data, {}, onProgress, signal),
};

export type EvaluationJob = keyof typeof evaluationJobs;
/** What a job is given, and what it finds. */
export type JobInput<Job extends EvaluationJob> = Parameters<(typeof evaluationJobs)[Job]>[0];
export type JobResult<Job extends EvaluationJob> = Awaited<
  ReturnType<(typeof evaluationJobs)[Job]>
>;
