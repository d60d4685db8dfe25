import { accuracyOf } from '../../core/evaluation/accuracy.ts';
import { balancedFoldCount } from '../../core/evaluation/leave-burst-out.ts';
import type { OnProgress } from '../head/train-head.ts';
import type { Head, HeadData } from '../head/types.ts';
import { compareSplits } from './compare-splits.ts';

/** Parts at most: more would be closer to the final head, and take longer. */
const mostFolds = 5;

export interface RepeatedSplitsOptions {
  /** Times that the parts are drawn anew; 5 if not given. */
  readonly repeats?: number;
  readonly seed?: number;
}

/** Both ways of splitting, drawn again and again from the same examples. */
export interface RepeatedSplits {
  /** Parts of each drawing: each is asked of a head that learned the others. */
  readonly foldCount: number;
  /** Accuracy of each drawing, 0 … 1, split by frame. */
  readonly byFrame: readonly number[];
  /** The same by burst, drawing for drawing. */
  readonly byBurst: readonly number[];
  /** Examples asked in a drawing, the same both ways; and how many bursts they come from. */
  readonly asked: number;
  readonly burstCount: number;
}

/**
 * Compares the careless split with the honest one, several times with other random parts, so that the
 * difference can be told from chance. The drawings share examples: their spread is what chance does, and
 * no standard error.
 *
 * @param head trained on the same data.
 * @throws AbortError when the signal is aborted; RangeError if the data are not as promised.
 */
export async function repeatedSplits(
  data: HeadData,
  head: Head,
  { repeats = 5, seed = 1 }: RepeatedSplitsOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<RepeatedSplits> {
  const { labels, bursts, classCount } = data;
  const foldCount = balancedFoldCount(labels, bursts, classCount, mostFolds);
  const byFrame: number[] = [];
  const byBurst: number[] = [];
  let asked = 0;
  let burstCount = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const drawn = await compareSplits(
      data,
      head,
      { foldCount, seed: seed + repeat },
      (share) => onProgress((repeat + share) / repeats),
      signal,
    );
    byFrame.push(accuracyOf(drawn.byFrame).accuracy);
    const honest = accuracyOf(drawn.byBurst);
    byBurst.push(honest.accuracy);
    asked = honest.asked;
    burstCount = honest.burstCount;
  }
  return { foldCount, byFrame, byBurst, asked, burstCount };
}
