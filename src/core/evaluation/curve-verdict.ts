import { pairedGap } from './paired-gap.ts';

/** A point of a learning curve: accuracies of the drawings, 0 … 1. */
interface CurvePoint {
  readonly burstsPerClass: number;
  readonly accuracies: readonly number[];
  readonly accuracy: number;
}

/** What the end of a learning curve says about more bursts. */
export interface CurveVerdict {
  /**
   * `full`: nearly all is right already. `rising`: twice as many bursts helped, in nearly every drawing.
   * `flat`: they did not. `unclear`: chance moves the curve more than the bursts do. `short`: there is one
   * point only, and no slope.
   */
  readonly kind: 'full' | 'rising' | 'flat' | 'unclear' | 'short';
  /** The last two numbers of bursts; equal in a curve of one point. Of `full`, `to` is the first that suffices. */
  readonly from: number;
  readonly to: number;
  /** What the last doubling brought, mean over the drawings. */
  readonly gain: number;
  /** Mean accuracy with `to` bursts. */
  readonly accuracy: number;
}

const nearlyAll = 0.985;
/** Less than this is no gain that anybody would notice. */
const noticed = 0.01;
/** Share of the drawings that must have risen. */
const nearlyEvery = 0.8;
/** Drawings within this of each other agree. */
const agreement = 0.04;

/**
 * Reads off whether more bursts are worth recording, from the last doubling.
 *
 * @param points with fewest bursts first; at least one.
 */
export function curveVerdict(points: readonly CurvePoint[]): CurveVerdict {
  const last = points.at(-1)!;
  const before = points.at(-2) ?? last;
  const { mean: gain, low, high } = pairedGap(last.accuracies, before.accuracies);
  const found = {
    from: before.burstsPerClass,
    to: last.burstsPerClass,
    gain,
    accuracy: last.accuracy,
  };
  if (last.accuracy >= nearlyAll) {
    const { burstsPerClass, accuracy } = points.find((point) => point.accuracy >= nearlyAll)!;
    return { kind: 'full', ...found, to: burstsPerClass, accuracy };
  }
  if (points.length < 2) return { kind: 'short', ...found };
  const risen = last.accuracies.filter((accuracy, at) => accuracy > before.accuracies[at]!).length;
  if (gain >= noticed && risen >= nearlyEvery * last.accuracies.length) {
    return { kind: 'rising', ...found };
  }
  if (Math.abs(gain) < noticed && high - low <= agreement) return { kind: 'flat', ...found };
  return { kind: 'unclear', ...found };
}
