import { classMeans } from '../../core/evaluation/class-means.ts';
import { noneOfTheseThresholds } from '../../core/evaluation/none-of-these.ts';
import { balancedImportance, softmaxRegression } from '../../core/neuron/softmax-regression.ts';
import { checkHeadData } from './check-head-data.ts';
import { fit } from './fit.ts';
import { Pauses } from './pauses.ts';
import { foldIn, foldOut, standardise } from './standardise.ts';
import type { Head, HeadData } from './types.ts';

/** Strength of the weight penalty, λ of `softmaxRegression`. */
export const defaultL2 = 1e-3;
/** Temperature while held-out answers are too few to fit one. */
export const defaultTemperature = 0.4;

export interface TrainOptions {
  /** An earlier head for the same classes, in the same order: training starts from it. */
  readonly warmStart?: Head;
  /** Strength of the weight penalty. */
  readonly l2?: number;
}

/** Told now and then how much of the work is done, 0 … 1. */
export type OnProgress = (share: number) => void;

/**
 * Trains the head: softmax regression on standardised embeddings, folded back into one dense layer
 * on raw ones. Classes count the same however many examples each has. Thresholds are exact at once;
 * the temperature stays that of the warm start until `evaluateHead` fits it.
 *
 * @throws AbortError when the signal is aborted; RangeError if the data are not as promised.
 */
export async function trainHead(
  data: HeadData,
  options: TrainOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Head> {
  checkHeadData(data);
  const pauses = new Pauses(signal);
  const { dimension, classCount, labels } = data;
  const { warmStart, l2 = defaultL2 } = options;
  const standardised = standardise(data.embeddings, dimension);
  const importance = balancedImportance(labels, classCount);
  const objective = softmaxRegression(
    { dimension, classCount, rows: standardised.rows, labels, importance },
    l2,
  );
  const point = warmStart
    ? foldOut(standardised, warmStart)
    : new Float64Array(classCount * (dimension + 1));
  if (point.length !== classCount * (dimension + 1)) {
    throw new RangeError('The warm start is a head for other classes.');
  }
  await fit(objective, point, pauses);
  onProgress(1);
  return {
    dimension,
    classCount,
    ...foldIn(standardised, point),
    classMeans: classMeans(data),
    temperature: warmStart?.temperature ?? defaultTemperature,
    thresholds: noneOfTheseThresholds(data),
  };
}
