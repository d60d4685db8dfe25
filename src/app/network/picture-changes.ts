import { hasSamePictures, sides, type Side } from '../../training/network/same-pictures.ts';
import type { EpochRecord } from '../../training/network/types.ts';

/** How many pictures a side had, and has; undefined where that is not known. */
export interface OtherPictures {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** An epoch from which on a run learns from, or is measured with, other pictures than before it. */
export interface PictureChange {
  readonly epoch: number;
  readonly training?: OtherPictures;
  /** `begins`: it was not measured before; `ends`: it is not any more. */
  readonly validation?: OtherPictures & { readonly kind: 'begins' | 'ends' | 'others' };
}

type Measured = Pick<EpochRecord, 'epoch' | 'validation' | 'pictures'>;

/** Where a run went on with other pictures: what a curve shows before and behind does not compare. */
export function pictureChanges(history: readonly Measured[]): readonly PictureChange[] {
  return history.slice(1).flatMap((later, index): readonly PictureChange[] => {
    const earlier = history[index]!;
    const changed = sides.filter((side) => !hasSamePictures(earlier, later, side));
    if (changed.length === 0) return [];
    const other = (side: Side): OtherPictures => ({
      before: earlier.pictures?.[side].count,
      after: later.pictures?.[side].count,
    });
    const kind = !earlier.validation ? 'begins' : later.validation ? 'others' : 'ends';
    return [
      {
        epoch: later.epoch,
        ...(changed.includes('training') && { training: other('training') }),
        ...(changed.includes('validation') && { validation: { kind, ...other('validation') } }),
      },
    ];
  });
}

/** Behind which epochs a curve of one side does not go on. */
export function breaksOf(changes: readonly PictureChange[], side: Side): readonly number[] {
  return changes.filter((change) => change[side]).map(({ epoch }) => epoch - 1);
}
