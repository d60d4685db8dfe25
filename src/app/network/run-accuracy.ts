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

/** Standard errors of a guesser above its share, from which more is no luck: 1 in 20. */
const clear = 1.65;

/**
 * Whether so many answers are right more often than a guesser's among so many classes would be. A guesser is
 * right with 1 / K, and of n answers with a standard error of √((1 − 1/K) / (K n)).
 *
 * @param share of right answers, 0–1.
 */
export function beatsGuessing(share: number, count: number, classCount: number): boolean {
  const guessed = 1 / classCount;
  return share > guessed + clear * Math.sqrt((guessed * (1 - guessed)) / count);
}

/** Whether a run is measured, and answers no better than a guesser. */
export function isGuessing({
  history,
  settings,
  counts,
  classNames,
}: Learned & Pick<RunRecord, 'counts' | 'classNames'>): boolean {
  const share = runAccuracy({ history, settings });
  if (share === undefined || classNames.length < 2) return false;
  return !beatsGuessing(share, counts.validation, classNames.length);
}
