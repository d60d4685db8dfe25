import { fewBursts } from '../../core/evaluation/bursts.ts';
import { beatsGuesser } from '../../core/evaluation/guessing.ts';
import { bestEpoch } from '../../training/network/early-stop.ts';
import type { EpochRecord, PictureTally } from '../../training/network/types.ts';
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

/** How many pictures the epoch that is used learned from and was measured on. */
export function countsInUse(run: Learned & Pick<RunRecord, 'counts'>): RunRecord['counts'] {
  const pictures = (epochInUse(run) ?? run.history.at(-1))?.pictures;
  if (!pictures) return run.counts;
  return { training: pictures.training.count, validation: pictures.validation.count };
}

/**
 * Why a run may as well have guessed: it gets no more right than a guesser on average; or it was measured on
 * so few takes that whatever it got right may be luck; or a guesser gets as many right with luck.
 */
export type GuessCause =
  | { readonly kind: 'no-better' | 'luck' }
  | {
      readonly kind: 'few-takes';
      /** Takes that the answers come from. */
      readonly takes: number;
    };

/** What is to be held of a run that may as well have guessed. */
export type Guess = GuessCause & {
  /** Answers that were right of those that were not learned from. */
  readonly right: number;
  readonly count: number;
  /** Right answers of whoever always says the class that has most of the pictures; need not be whole. */
  readonly ofGuesser: number;
  /** Whether all classes have as many pictures, so that any way of guessing is as good. */
  readonly isEven: boolean;
  /** Whether it knows at least what it has learned from. */
  readonly knowsItsOwn: boolean;
};

/** A side of a split, as far as it is known. */
type Tally = Omit<PictureTally, 'bursts'> & Partial<Pick<PictureTally, 'bursts'>>;

/** What is to be held of a run that is measured and may as well have guessed; undefined of any other. */
export function guessOf(
  run: Learned & Pick<RunRecord, 'counts' | 'classNames'>,
): Guess | undefined {
  const record = epochInUse(run);
  const classCount = run.classNames.length;
  if (!record?.validation || classCount < 2) return undefined;
  const { accuracy: share } = record.validation;
  const evenly = (count: number): Tally => ({ count, ofLargestClass: count / classCount });
  const measured = record.pictures?.validation ?? evenly(run.counts.validation);
  const { count, ofLargestClass: ofGuesser } = measured;
  const right = Math.round(share * count);
  const cause = causeOf(share, right, measured);
  if (!cause) return undefined;
  const last = run.history.at(-1)!;
  const own = last.pictures?.training ?? evenly(run.counts.training);
  return {
    ...cause,
    ...{ right, count, ofGuesser },
    isEven: Math.round(ofGuesser * classCount) === count,
    knowsItsOwn: beatsGuesser(last.accuracy, own.count, own.ofLargestClass / own.count),
  };
}

/** The photographs of one take are right or wrong together, so takes are what is counted. */
function causeOf(
  share: number,
  right: number,
  { count, ofLargestClass, bursts }: Tally,
): GuessCause | undefined {
  if (right <= ofLargestClass) return { kind: 'no-better' };
  if (bursts !== undefined && bursts < fewBursts) return { kind: 'few-takes', takes: bursts };
  return beatsGuesser(share, bursts ?? count, ofLargestClass / count)
    ? undefined
    : { kind: 'luck' };
}
