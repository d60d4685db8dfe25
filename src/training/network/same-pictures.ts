import type { EpochRecord, PictureTally } from './types.ts';

/** Who an epoch's numbers are of: what it learned from, or what it was only measured with. */
export type Side = 'training' | 'validation';

export const sides: readonly Side[] = ['training', 'validation'];

type Measured = Pick<EpochRecord, 'validation' | 'pictures'>;

/** Whether an epoch has the pictures of an earlier one, as far as either says. */
export function hasSamePictures(earlier: Measured, later: Measured, side: Side): boolean {
  if (side === 'validation' && isMeasured(earlier) !== isMeasured(later)) return false;
  return isSame(earlier.pictures?.[side], later.pictures?.[side]);
}

/**
 * The epochs at the end that have the pictures of the last one: a run may go on with others, and losses of
 * different pictures do not compare. What an older run does not say is taken for the same.
 *
 * @param of the sides that count.
 */
export function sinceOthers<Epoch extends Measured>(
  history: readonly Epoch[],
  of: readonly Side[],
): readonly Epoch[] {
  const newest = history.at(-1);
  if (!newest) return [];
  const other = history.findLastIndex(
    (epoch) => !of.every((side) => hasSamePictures(epoch, newest, side)),
  );
  return history.slice(other + 1);
}

function isMeasured({ validation }: Measured): boolean {
  return validation !== undefined;
}

function isSame(earlier: PictureTally | undefined, later: PictureTally | undefined): boolean {
  if (!earlier) return true;
  if (!later) return false;
  if (earlier.digest !== undefined && later.digest !== undefined) {
    return earlier.digest === later.digest;
  }
  return (
    earlier.count === later.count &&
    earlier.ofLargestClass === later.ofLargestClass &&
    earlier.bursts === later.bursts
  );
}
