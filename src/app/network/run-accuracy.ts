import { chanceOfGuesser } from '../../core/evaluation/guessing.ts';
import { bestEpoch } from '../../training/network/early-stop.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';

type Learned = Pick<RunRecord, 'history' | 'settings'>;

/** The measured epoch that a run is used as; undefined without any. */
export function epochInUse({ history, settings }: Learned): EpochRecord | undefined {
  const measured = history.filter(({ validation }) => validation !== undefined);
  if (!settings.keepBest) return measured.at(-1);
  const best = bestEpoch(measured, 'val-loss', settings.warmUpEpochs);
  return measured.find(({ epoch }) => epoch === best);
}

/** The share of right answers of the epoch that is used, on pictures that were not learned from, 0–1. */
export function runAccuracy(run: Learned): number | undefined {
  return epochInUse(run)?.validation?.accuracy;
}

/** A guesser is as good as this once in twenty times. */
const seldom = 0.05;

/** Whether a share of right answers is more than a guesser's luck. */
function beatsLuck(share: number, count: number, classCount: number): boolean {
  return chanceOfGuesser(Math.round(share * count), count, classCount) < seldom;
}

/** What is to be held of a run that may as well have guessed. */
export interface Guess {
  /** Answers that were right of those that were not learned from. */
  readonly right: number;
  readonly count: number;
  /** Whether they are no more than a guesser gets on average; else as many may be a guesser's luck. */
  readonly isNoBetter: boolean;
  /** Whether it knows at least what it has learned from. */
  readonly knowsItsOwn: boolean;
}

/** What is to be held of a run that is measured and may as well have guessed; undefined of any other. */
export function guessOf({
  history,
  settings,
  counts,
  classNames,
}: Learned & Pick<RunRecord, 'counts' | 'classNames'>): Guess | undefined {
  const share = runAccuracy({ history, settings });
  const classCount = classNames.length;
  const { training, validation: count } = counts;
  if (share === undefined || classCount < 2 || beatsLuck(share, count, classCount))
    return undefined;
  const right = Math.round(share * count);
  const ownShare = history.at(-1)!.accuracy;
  return {
    right,
    count,
    isNoBetter: right * classCount <= count,
    knowsItsOwn: beatsLuck(ownShare, training, classCount),
  };
}
