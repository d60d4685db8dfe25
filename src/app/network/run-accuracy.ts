import { fewBursts } from '../../core/evaluation/bursts.ts';
import { beatsGuesser } from '../../core/evaluation/guessing.ts';
import { epochInUse as ofNetwork } from '../../training/network/epoch-in-use.ts';
import type { EpochRecord, PictureTally } from '../../training/network/types.ts';
import type { RunRecord, TuningRecord } from '../../training/store/records.ts';

type Learned = Pick<RunRecord, 'history' | 'settings' | 'model' | 'tuning'>;

/**
 * The epoch that a run is used as; undefined without any: so is the eye that was better before it was tuned,
 * and the one of which that is not known.
 */
export function epochInUse(run: Learned): EpochRecord | undefined {
  const { history, model, tuning } = run;
  if (model.kind === 'network') return ofNetwork(run);
  return history.find(({ epoch }) => epoch === keptEpoch(tuning));
}

function keptEpoch(tuning: TuningRecord | undefined): number | undefined {
  return tuning?.kept === 'tuned' ? tuning.tuned?.epoch : undefined;
}

/** The share of right answers of the epoch that is used, on pictures that were not learned from, 0–1. */
export function runAccuracy(run: Learned): number | undefined {
  if (run.tuning?.kept === 'head') return run.tuning.headOnly?.accuracy;
  return epochInUse(run)?.validation?.accuracy;
}

/** How many pictures the epoch that is used learned from and was measured on. */
export function countsInUse(run: Learned & Pick<RunRecord, 'counts'>): RunRecord['counts'] {
  const pictures = epochInUse(run)?.pictures;
  if (!pictures) return run.counts;
  return { training: pictures.training.count, validation: pictures.validation.count };
}

/** How many of the pictures that it had not learned from a network gets right; undefined if none were asked. */
export function rightOf(
  run: Learned & Pick<RunRecord, 'counts'>,
): { readonly right: number; readonly count: number } | undefined {
  const share = run.model.kind === 'network' ? runAccuracy(run) : undefined;
  const { validation: count } = countsInUse(run);
  return share === undefined || count === 0
    ? undefined
    : { right: Math.round(share * count), count };
}

/**
 * Why a run may as well have guessed: it gets no more right than a guesser on average; or it was measured on
 * so few takes, or on takes of which so few hold nearly all, that whatever it got right may be luck; or a
 * guesser gets as many right with luck.
 */
export type GuessCause =
  | { readonly kind: 'no-better' }
  | {
      readonly kind: 'luck';
      /**
       * Takes that were counted, not pictures; undefined where each picture counted for itself, and of older
       * runs, which do not say.
       */
      readonly takes?: number;
    }
  | {
      readonly kind: 'few-takes';
      /** Takes that the answers come from. */
      readonly takes: number;
    }
  | {
      readonly kind: 'uneven-takes';
      readonly takes: number;
      /** Takes of equal size that would say as much, rounded. */
      readonly evenTakes: number;
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
type Tally = Pick<PictureTally, 'count' | 'ofLargestClass'> & Partial<PictureTally>;

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
  const own = record.pictures?.training ?? evenly(run.counts.training);
  return {
    ...cause,
    ...{ right, count, ofGuesser },
    isEven: Math.round(ofGuesser * classCount) === count,
    // Learned by heart it knows each picture for itself, whatever take that is of.
    knowsItsOwn: beatsGuesser(record.accuracy, own.count, own.ofLargestClass / own.count),
  };
}

/** Of takes of different size a long one would otherwise pass for several. */
function evenTakesOf({ evenBursts, bursts }: Tally): number | undefined {
  return evenBursts === undefined ? bursts : Math.round(evenBursts);
}

/** The photographs of one take are right or wrong together, so takes are what is counted. */
function causeOf(share: number, right: number, measured: Tally): GuessCause | undefined {
  const { count, ofLargestClass, bursts } = measured;
  if (right <= ofLargestClass) return { kind: 'no-better' };
  if (bursts !== undefined && bursts < fewBursts) return { kind: 'few-takes', takes: bursts };
  const evenTakes = evenTakesOf(measured);
  if (bursts !== undefined && evenTakes !== undefined && evenTakes < fewBursts) {
    return { kind: 'uneven-takes', takes: bursts, evenTakes };
  }
  if (beatsGuesser(share, evenTakes ?? count, ofLargestClass / count)) return undefined;
  // Where each picture is a take of its own, takes are not why.
  const byTakes = evenTakes !== undefined && evenTakes < count;
  return { kind: 'luck', ...(byTakes && { takes: bursts! }) };
}
