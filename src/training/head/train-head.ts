import { classMeans, unitRows } from '../../core/evaluation/class-means.ts';
import { noneOfTheseThresholds } from '../../core/evaluation/none-of-these.ts';
import { balancedImportance, softmaxRegression } from '../../core/neuron/softmax-regression.ts';
import { checkHeadData } from './check-head-data.ts';
import { fit } from './fit.ts';
import { Pauses } from './pauses.ts';
import { foldIn, foldOut, headRows } from './head-rows.ts';
import type { Head, HeadData } from './types.ts';

/** Strength of the weight penalty, tuned on photographs. */
export const defaultL2 = 1e-5;

/** Temperature while held-out answers are too few to fit one, tuned on photographs. */
export const defaultTemperature = 0.5;

export interface TrainOptions {
  /** An earlier head for the same classes in the same order: training starts from it. */
  readonly warmStart?: Head;
  /** Strength of the weight penalty, λ of `softmaxRegression`. */
  readonly l2?: number;
}

/** Told now and then how much of the work is done, 0 … 1. */
export type OnProgress = (share: number) => void;

/**
 * Trains the head: softmax regression on standardised embeddings, folded back into one dense layer
 * on raw ones. All classes count the same, however many examples each has. The thresholds are exact
 * at once; the temperature is that of the warm start, or the usual one, until `evaluateHead` fits it.
 *
 * The problem is convex, so the warm start changes how long it takes and not what is learned. One
 * class alone has probability 1 whatever it sees: then the threshold alone decides.
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
  const { dimension, classCount, embeddings, labels } = data;
  const { warmStart, l2 = defaultL2 } = options;
  if (warmStart && (warmStart.dimension !== dimension || warmStart.classCount !== classCount)) {
    throw new RangeError('The warm start is a head for other classes or another eye.');
  }
  const pauses = new Pauses(signal);
  const rows = headRows(data);
  const importance = balancedImportance(labels, classCount);
  const objective = softmaxRegression({ ...rows, classCount, labels, importance }, l2);
  const weights = warmStart
    ? foldOut(rows, warmStart.weights)
    : new Float64Array(classCount * dimension);
  await fit(objective, weights, l2, pauses, onProgress);
  const examples = { ...data, units: unitRows(embeddings, dimension) };
  return {
    dimension,
    classCount,
    weights: foldIn(rows, weights),
    bias: new Float32Array(classCount),
    classMeans: classMeans(examples),
    temperature: warmStart?.temperature ?? defaultTemperature,
    thresholds: noneOfTheseThresholds(examples),
  };
}
