import { unitRows } from '../../core/evaluation/class-means.ts';
import {
  judgeLabels,
  reviewOf,
  type LabelJudgement,
  type LabelReview,
} from '../../core/evaluation/label-review.ts';
import { Pauses } from '../head/pauses.ts';
import type { OnProgress } from '../head/train-head.ts';
import type { HeadData } from '../head/types.ts';

/** Examples between two words about the progress: each is a message to another thread. */
const toldEvery = 50;

/**
 * Probable mislabels and outliers among the examples, as `judgeLabels` and `reviewOf` say, with pauses.
 *
 * @throws AbortError when the signal is aborted.
 */
export async function reviewLabels(
  data: HeadData,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<LabelReview> {
  const pauses = new Pauses(signal);
  const units = unitRows(data.embeddings, data.dimension);
  const judgements: LabelJudgement[] = [];
  for (const judgement of judgeLabels({ ...data, units })) {
    judgements.push(judgement);
    if (judgements.length % toldEvery === 0) onProgress(judgements.length / data.labels.length);
    await pauses.take();
  }
  onProgress(1);
  return reviewOf(judgements, data);
}
