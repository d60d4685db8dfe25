import type { Answers } from '../../core/evaluation/answers.ts';
import { comparedSplits } from '../../core/evaluation/split-comparison.ts';
import { checkHeadData } from '../head/check-head-data.ts';
import { scoreHeldOut } from '../head/held-out.ts';
import { Pauses } from '../head/pauses.ts';
import { defaultL2, type OnProgress } from '../head/train-head.ts';
import type { Head, HeadData } from '../head/types.ts';
import { answersOfScores } from './answers.ts';

export interface CompareSplitsOptions {
  /** Strength of the weight penalty; the one that the head was trained with. */
  readonly l2?: number;
  /** Parts of the data, each asked of a head for the others; 2 if not given. */
  readonly foldCount?: number;
  readonly seed?: number;
}

/** What the same training seems to be worth, by two ways of asking. */
export interface SplitComparison {
  /** Asked about whole bursts that were not taught: what to expect of a new photograph. */
  readonly byBurst: Answers;
  /** Asked about single frames whose neighbours were taught: what a careless split makes one believe. */
  readonly byFrame: Answers;
}

/**
 * Cross-validates by burst and by frame, on the same data with the same sizes; `accuracyOf` both and
 * compare. "None of these" is not said.
 *
 * @param head trained on the same data.
 * @throws AbortError when the signal is aborted; RangeError if the data are not as promised.
 */
export async function compareSplits(
  data: HeadData,
  head: Head,
  options: CompareSplitsOptions = {},
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<SplitComparison> {
  checkHeadData(data);
  const { l2 = defaultL2, foldCount = 2, seed = 1 } = options;
  const { labels, bursts, classCount } = data;
  const pauses = new Pauses(signal);
  const folds = comparedSplits(labels, bursts, classCount, foldCount, seed);
  const ask = async (ofSplit: Int32Array, done: number): Promise<Answers> => {
    const scores = await scoreHeldOut(data, head, ofSplit, l2, pauses, (share) =>
      onProgress(done + share / 2),
    );
    return answersOfScores(data, scores, () => head.temperature);
  };
  return { byBurst: await ask(folds.byBurst, 0), byFrame: await ask(folds.byFrame, 0.5) };
}
