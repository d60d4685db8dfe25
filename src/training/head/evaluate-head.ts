import { groupByBurst } from '../../core/evaluation/bursts.ts';
import { classMeans } from '../../core/evaluation/class-means.ts';
import { leaveBurstOutFolds } from '../../core/evaluation/leave-burst-out.ts';
import { noneOfTheseThresholds } from '../../core/evaluation/none-of-these.ts';
import { fitTemperature } from '../../core/evaluation/temperature.ts';
import { balancedImportance, softmaxRegression } from '../../core/neuron/softmax-regression.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { cosine, dot, row } from '../../core/vector.ts';
import { checkHeadData } from './check-head-data.ts';
import { fit } from './fit.ts';
import { Pauses } from './pauses.ts';
import { foldOut, standardise } from './standardise.ts';
import { defaultL2, defaultTemperature, type OnProgress } from './train-head.ts';
import type { Head, HeadData, HeadEvaluation } from './types.ts';

export interface EvaluateOptions {
  readonly l2?: number;
  readonly maxFolds?: number;
  readonly seed?: number;
}

/** Placeholder: to be refined. */
export async function evaluateHead(
  data: HeadData,
  head: Head,
  options: EvaluateOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<HeadEvaluation> {
  checkHeadData(data);
  const pauses = new Pauses(signal);
  const { dimension, classCount, labels, bursts, embeddings } = data;
  const { l2 = defaultL2, maxFolds = 20, seed = 1 } = options;
  const n = labels.length;
  const standardised = standardise(embeddings, dimension);
  const start = foldOut(standardised, head);
  const balanced = balancedImportance(labels, classCount);
  const folds = leaveBurstOutFolds(labels, bursts, classCount, maxFolds, seed);
  const foldCount = Math.max(...folds) + 1;
  const winners = new Int32Array(n).fill(-1);
  const likenesses = new Float32Array(n);
  const logits = new Float32Array(n * classCount);
  for (let fold = 0; fold < foldCount; fold++) {
    const train = [...labels.keys()].filter((i) => folds[i] !== fold);
    const test = [...labels.keys()].filter((i) => folds[i] === fold);
    const point = start.slice();
    const objective = softmaxRegression(
      {
        dimension,
        classCount,
        rows: Float32Array.from(train.flatMap((i) => [...row(standardised.rows, i, dimension)])),
        labels: Int32Array.from(train, (i) => labels[i]!),
        importance: Float64Array.from(train, (i) => balanced[i]!),
      },
      l2,
    );
    await fit(objective, point, pauses);
    const means = classMeans({
      ...data,
      embeddings: Float32Array.from(train.flatMap((i) => [...row(embeddings, i, dimension)])),
      labels: Int32Array.from(train, (i) => labels[i]!),
      bursts: Int32Array.from(train, (i) => bursts[i]!),
    });
    for (const i of test) {
      const x = row(standardised.rows, i, dimension);
      const z = row(logits, i, classCount);
      for (let k = 0; k < classCount; k++) {
        z[k] =
          dot(Float32Array.from(point.subarray(k * dimension, (k + 1) * dimension)), x) +
          point[classCount * dimension + k]!;
      }
      const winner = z.indexOf(Math.max(...z));
      winners[i] = winner;
      likenesses[i] = cosine(row(means, winner, dimension), row(embeddings, i, dimension));
    }
    onProgress((fold + 1) / foldCount);
  }
  const askable = groupByBurst(labels, bursts, classCount).every((c) => c.length > 1);
  const temperature =
    askable && classCount > 1
      ? fitTemperature({ classCount, logits, labels, importance: balanced })
      : defaultTemperature;
  const confidences = Float32Array.from(winners, (winner, i) =>
    winner < 0 ? 0 : softmax(row(logits, i, classCount).slice(), temperature)[winner]!,
  );
  return {
    head: { ...head, temperature, thresholds: noneOfTheseThresholds(data) },
    heldOut: { winners, likenesses, confidences },
  };
}
